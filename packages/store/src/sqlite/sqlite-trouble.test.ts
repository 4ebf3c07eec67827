import { mkdtemp, open as openFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkStore } from '../check.ts'
import { addStory, draftOf, noon, readerAt, sourceNamed } from '../contract/samples.ts'
import { createStore } from '../create-store.ts'
import { openSqliteDatabase } from './open-sqlite-database.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khabar-trouble-'))
  path = join(folder, 'khabar.db')
})

afterEach(() => rm(folder, { recursive: true }))

/** A store that may not grow by more than so many pages, as on a disk that is nearly full, until it is given more. */
async function openOnSmallDisk(pages: number) {
  const { db, engine, close } = await openSqliteDatabase(path)
  const limit = (most: number) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(db)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  const used = rows[0]?.page_count ?? 0
  await limit(used + pages)
  return { store: createStore(db, engine, { close }), db, free: () => limit(used + 10_000) }
}

test('a full disk says so, writes nothing by halves, and once there is room the store works on', async () => {
  const { store, db, free } = await openOnSmallDisk(30)
  const source = await sourceNamed(store, 'उजाला')
  const article = (index: number) =>
    draftOf(source.id, { itemId: `${index}`, paragraphs: [`${index} पुल `.repeat(400)] })
  const add = (index: number) => store.articles.add(article(index), { storyId: null, announce: true })
  let stored = 0
  let trouble: unknown = null
  for (; trouble === null && stored < 1_000; stored += 1) {
    trouble = await add(stored).then(
      () => null,
      (error) => error,
    )
  }
  expect(trouble).toMatchObject({ name: 'StoreError', reason: 'disk-full' })
  expect(String(trouble)).toMatch(/khabar\.db cannot grow because the disk is full: free some space/)
  const count = async (table: 'articles' | 'stories' | 'fingerprints') =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('rows'))
        .executeTakeFirst()
    )?.rows
  const complete = stored - 1
  expect([await count('articles'), await count('stories'), await count('fingerprints')]).toEqual([
    complete,
    complete,
    complete,
  ])
  await free()
  expect(await add(stored - 1)).toMatchObject({ added: true })
  await store.close()
  expect((await checkStore(path)).faults).toEqual([])
})

/** Overwrites the middle of the file, past what every opening reads. */
async function damage(fromPage: number, pages: number): Promise<void> {
  const pageBytes = 4_096
  const file = await openFile(path, 'r+')
  try {
    await file.write(Buffer.alloc(pageBytes * pages, 0xa5), 0, pageBytes * pages, fromPage * pageBytes)
  } finally {
    await file.close()
  }
}

test('damaged pages are told where they are met, and a check finds them', async () => {
  const store = await openSqliteStore(path)
  const source = await sourceNamed(store, 'उजाला')
  for (let index = 0; index < 100; index += 1) await addStory(store, source.id)
  await store.close()
  const pages = Math.floor((await stat(path)).size / 4_096)
  // The last rows: what every opening reads lies before them.
  await damage(Math.floor(pages * 0.7), Math.floor(pages * 0.25))
  const reopened = await openSqliteStore(path)
  const reading = (async () => {
    for (let id = 1; id <= 100; id += 1) await reopened.articles.get(id)
  })()
  await expect(reading).rejects.toMatchObject({ name: 'StoreError', reason: 'damaged' })
  await expect(reading).rejects.toThrow(/khabar\.db is damaged: .*restore a backup/)
  await reopened.close()
  const checked = await checkStore(path).then(
    ({ faults }) => faults,
    (error) => [String(error)],
  )
  expect(checked).not.toEqual([])
})

test('a file whose beginning is damaged is not opened', async () => {
  await (await openSqliteStore(path)).close()
  await damage(0, 1)
  await expect(openSqliteStore(path)).rejects.toMatchObject({ reason: 'not-a-database' })
})

test('a file that is cut off is not opened, or tells of it where it is read', async () => {
  const store = await openSqliteStore(path)
  const source = await sourceNamed(store, 'उजाला')
  for (let index = 0; index < 100; index += 1) await addStory(store, source.id)
  await store.close()
  const file = await openFile(path, 'r+')
  await file.truncate(40 * 4_096)
  await file.close()
  const reading = openSqliteStore(path).then(async (cut) => {
    try {
      for (let id = 1; id <= 100; id += 1) await cut.articles.get(id)
    } finally {
      await cut.close()
    }
  })
  await expect(reading).rejects.toMatchObject({ name: 'StoreError', reason: 'damaged' })
})

test('a file that is removed while it is open is missed by nobody who has it, and made anew for the next', async () => {
  const store = await openSqliteStore(path)
  await readerAt(store, '1')
  for (const end of ['', '-wal', '-shm']) await rm(`${path}${end}`)
  expect(await store.readers.find({ platform: 'telegram', address: '1' })).toMatchObject({ createdAt: noon })
  await store.close()
  const anew = await openSqliteStore(path)
  expect(await anew.readers.find({ platform: 'telegram', address: '1' })).toBeNull()
  await anew.close()
})
