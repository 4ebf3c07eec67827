import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeFilledStore } from './contract/filled-store.ts'
import { readerAt } from './contract/samples.ts'
import { copyStore } from './copy.ts'
import { copiedTables, uncopiedTables } from './copy-tables.ts'
import { openDatabase } from './open-database.ts'
import { openStore } from './open-store.ts'
import { type PostgresServer, startPostgres } from './postgres/embedded-postgres.ts'

const program = fileURLToPath(new URL('copying-process.ts', import.meta.url))
/** Programs start slowly on a machine that is busy. */
const timeout = 60_000

let server: PostgresServer
let folder: string

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khabar-copy-'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = (name: string) => join(folder, name)

/** What readers and bots would hear from a store. */
async function answersOf(database: string): Promise<unknown> {
  const store = await openStore(database)
  try {
    const found = await store.stories.matching({ wanted: { term: 'पुल' } }, { limit: 50 })
    const reader = await store.readers.find({ platform: 'telegram', address: '2' })
    return JSON.parse(
      JSON.stringify([
        found,
        await store.articles.ofStory(1),
        await store.stories.latest({ limit: 50 }),
        await store.words.known(['पुल', 'क7', 'मेला']).then((known) => [...known].sort()),
        await store.privacy.holdings(reader?.id ?? 0),
        await store.sources.list(),
        await store.questions.get(1),
      ]),
    )
  } finally {
    await store.close()
  }
}

test('every table is copied, or named as one that is not', async () => {
  const { db, close } = await openDatabase(':memory:')
  const tables = await db.introspection.getTables()
  await close()
  const known = [...copiedTables.map(({ name }) => name), ...uncopiedTables]
  const own = tables.map(({ name }) => name).filter((name) => !/^(article_search_|sqlite_)/.test(name))
  expect(own.sort()).toEqual(known.sort())
})

test('a store goes to PostgreSQL and back, and answers as before', async () => {
  const first = await makeFilledStore(file('first.db'))
  const answers = await answersOf(first)
  const url = await server.createDatabase()
  const counts = await copyStore({ from: first, to: url })
  expect(counts.get('articles')).toBe(40)
  for (const [table, rows] of counts) expect([table, rows > 0]).toEqual([table, true])
  expect(await answersOf(url)).toEqual(answers)
  const back = file('back.db')
  expect(await copyStore({ from: url, to: back })).toEqual(counts)
  expect(await answersOf(back)).toEqual(answers)
})

test('numbers go on where they were, also where the last rows are gone', async () => {
  const first = await makeFilledStore(file('first.db'))
  const gone = await openStore(first)
  const { id } = await readerAt(gone, 'last')
  await gone.privacy.forget(id)
  await gone.close()
  const url = await server.createDatabase()
  await copyStore({ from: first, to: url })
  const back = file('back.db')
  await copyStore({ from: url, to: back })
  for (const database of [url, back]) {
    const store = await openStore(database)
    expect((await readerAt(store, 'next')).id).toBe(id + 1)
    await store.close()
  }
})

/** Copies in a process of its own, which dies without a word after so many steps. */
async function dieCopying(from: string, to: string, steps: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, from, to], { stdio: ['ignore', 'pipe', 'inherit'] })
  const seen: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    seen.push(line)
    if (seen.length === steps) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return seen
}

test('a copy that is killed goes on where it stopped, in both directions', { timeout }, async () => {
  const first = await makeFilledStore(file('first.db'))
  const answers = await answersOf(first)
  const url = await server.createDatabase()
  const back = file('back.db')
  for (const [from, to] of [
    [first, url],
    [url, back],
  ] as const) {
    await dieCopying(from, to, 5)
    await expect(openStore(to)).rejects.toMatchObject({ name: 'StoreError', reason: 'half-copied' })
    const steps: string[] = []
    await untilFree({ from, to, onProgress: ({ table, rows }) => void steps.push(`${table} ${rows}`) })
    expect(steps).not.toContain('sources 1')
    expect(await answersOf(to)).toEqual(answers)
  }
})

/** PostgreSQL notices only after a moment that a process is gone. */
async function untilFree(copy: Parameters<typeof copyStore>[0]): Promise<void> {
  for (;;) {
    try {
      await copyStore(copy)
      return
    } catch (error) {
      if (!(error instanceof Error && 'reason' in error && error.reason === 'in-use')) throw error
    }
  }
}

test('a store that holds something else is left as it is', async () => {
  const [first, other] = [await makeFilledStore(file('first.db')), await makeFilledStore(file('other.db'))]
  const url = await makeFilledStore(await server.createDatabase())
  for (const to of [other, url]) {
    const copying = copyStore({ from: first, to })
    await expect(copying).rejects.toMatchObject({ name: 'StoreError', reason: 'target-taken' })
    await expect(copying).rejects.toThrow(/is not empty.*name an empty one/)
  }
  expect(await answersOf(other)).toEqual(await answersOf(first))
})

test('the beginning of another copy is left as it is', { timeout }, async () => {
  const [first, other] = [await makeFilledStore(file('first.db')), await makeFilledStore(file('other.db'))]
  const to = file('new.db')
  await dieCopying(first, to, 3)
  await expect(copyStore({ from: other, to })).rejects.toThrow(/beginning of a copy of .*first\.db/)
  await expect(copyStore({ from: to, to: file('newer.db') })).rejects.toThrow(/finish that copy first/)
})

test('stores that are in use are not copied', async () => {
  for (const database of [
    await makeFilledStore(file('first.db')),
    await makeFilledStore(await server.createDatabase()),
  ]) {
    const store = await openStore(database)
    await store.sources.list()
    const copying = copyStore({ from: database, to: file('new.db') })
    await expect(copying).rejects.toMatchObject({ name: 'StoreError', reason: 'in-use' })
    await expect(copying).rejects.toThrow(/stop the bots first/)
    await store.close()
  }
})

test('a copy onto itself, and one from nowhere, are refused', async () => {
  const first = await makeFilledStore(file('first.db'))
  await expect(copyStore({ from: first, to: first })).rejects.toThrow(/onto itself/)
  await expect(copyStore({ from: file('missing.db'), to: file('new.db') })).rejects.toThrow(/does not exist/)
})

test('what was written meanwhile is told, and no bot opens the copy', async () => {
  const first = await makeFilledStore(file('first.db'))
  const to = file('new.db')
  let writer: Promise<unknown> | null = null
  const copying = copyStore({
    from: first,
    to,
    onProgress: ({ table }) => {
      if (table !== 'outbox') return
      writer ??= openStore(first).then(async (store) => {
        await readerAt(store, 'new')
        await store.close()
      })
    },
  })
  await expect(copying.then(() => writer)).rejects.toThrow(/rows of readers.*something wrote there meanwhile/)
  await expect(openStore(to)).rejects.toMatchObject({ reason: 'half-copied' })
})
