import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { openStore } from '../open-store.ts'
import { addStory, claimAtNoon, messageOf, noon, readerAt, sourceNamed } from './samples.ts'

const program = fileURLToPath(new URL('claiming-process.ts', import.meta.url))

/** Programs start slowly on a machine that is busy. */
const timeout = 60_000

/** What processes that share a database may rely on. `createDatabase` names a new one, as `openStore` knows it. */
export function describeProcesses(createDatabase: () => Promise<string>): void {
  const children: ChildProcess[] = []

  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })

  /** A process with the store open; it does one thing for each line it is told, and answers with a line. */
  function start(database: string) {
    const child = spawn(process.execPath, [program, database], { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const answer = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null')
    return {
      child,
      opened: answer(),
      async ask(what: string) {
        child.stdin.write(`${what}\n`)
        return answer()
      },
    }
  }

  test('processes open one new database at once and share its rows, each row claimed once', {
    timeout,
  }, async () => {
    const database = await createDatabase()
    const processes = Array.from({ length: 4 }, () => start(database))
    for (const { opened } of processes) expect(await opened).toBe('open')
    await queueRows(database, 500)
    const shares = await Promise.all(processes.map(({ ask }) => ask('claim all')))
    const ids = shares.flat()
    expect(ids).toHaveLength(500)
    expect(new Set(ids).size).toBe(500)
  })

  test('processes that clear up at once never fail each other', { timeout }, async () => {
    const database = await createDatabase()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(database)))
    const step = { now: noon, articleDays: 90, ledgerDays: 30, limit: 10 }
    for (let round = 0; round < 30; round++) await Promise.all(stores.map((store) => store.compact(step)))
    await Promise.all(stores.map((store) => store.close()))
  })

  test('kill -9 between claim and settle loses nothing, and says that the fate is unknown', {
    timeout,
  }, async () => {
    const database = await createDatabase()
    await queueRows(database, 2)
    const { child, opened, ask } = start(database)
    await opened
    const claimed = await ask('claim one')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const store = await openStore(database)
    const now = noon.add({ milliseconds: claimAtNoon.leaseMs })
    const { deliveries } = await store.outbox.claim({ ...claimAtNoon, now })
    expect(deliveries.map(({ id, attempt, fateUnknown }) => ({ id, attempt, fateUnknown }))).toEqual([
      { id: Number(claimed), attempt: 2, fateUnknown: true },
      { id: Number(claimed) + 1, attempt: 1, fateUnknown: false },
    ])
    await store.close()
  })

  test('processes that read the same items at once store each once, and count all into their story', {
    timeout,
  }, async () => {
    const database = await createDatabase()
    const store = await openStore(database)
    const source = await sourceNamed(store, 'उजाला')
    const storyId = await addStory(store, source.id)
    const processes = Array.from({ length: 3 }, () => start(database))
    for (const { opened } of processes) await opened
    const added = await Promise.all(processes.map(({ ask }) => ask(`add ${source.id} ${storyId} 40`)))
    expect(added.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(40)
    expect(await store.stories.get(storyId)).toMatchObject({ articleCount: 21 })
    expect(await store.stories.latest({ limit: 100 })).toHaveLength(21)
    await store.close()
  })
}

async function queueRows(database: string, rows: number): Promise<void> {
  const store = await openStore(database)
  const messageId = await messageOf(store)
  const deliveries = []
  for (let index = 0; index < rows; index++) {
    const { id } = await readerAt(store, `${index}`)
    deliveries.push({ readerId: id, key: 'story:1', messageId, lane: 'breaking', dueAt: noon } as const)
  }
  await store.outbox.queue(deliveries)
  await store.close()
}
