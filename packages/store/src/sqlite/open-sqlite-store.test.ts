import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addStory, minutesAfter, noon, sourceNamed } from '../contract/samples.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khabar-open-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('a store may live in memory', async () => {
  const store = await openSqliteStore(':memory:')
  expect(await store.sources.list()).toEqual([])
  await store.close()
})

test('an empty file becomes a database', async () => {
  const path = join(folder, 'empty.db')
  await writeFile(path, '')
  await (await openSqliteStore(path)).close()
  expect((await readFile(path)).subarray(0, 15).toString()).toBe('SQLite format 3')
})

test('a database of a newer program is left alone', async () => {
  const path = join(folder, 'newer.db')
  await (await openSqliteStore(path)).close()
  const database = new DatabaseSync(path)
  database.exec("insert into kysely_migration values ('999-future', '2030-01-01T00:00:00.000Z')")
  database.close()
  const opening = openSqliteStore(path)
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', reason: 'newer-schema', database: path })
  await expect(opening).rejects.toThrow(/999-future.*update this program/)
})

test('a database of before articles were found by their date has its index made anew', async () => {
  const path = join(folder, 'older.db')
  const store = await openSqliteStore(path)
  const source = await sourceNamed(store, 'उजाला')
  const older = await addStory(store, source.id, { publishedAt: minutesAfter(-90), terms: ['पुल'] })
  const newer = await addStory(store, source.id, { terms: ['पुल', 'नदी'] })
  await store.close()
  const database = new DatabaseSync(path)
  database.exec('delete from article_search')
  database.exec("insert into article_search (rowid, terms) values (1, 'पुल'), (2, 'पुल नदी')")
  database.exec("delete from kysely_migration where name >= '009-search'")
  database.close()
  const reopened = await openSqliteStore(path)
  const found = await reopened.stories.matching({ wanted: { term: 'पुल' } }, { limit: 10 })
  expect(found.map(({ id }) => id)).toEqual([newer, older])
  expect(await reopened.stories.matching({ wanted: null, until: noon }, { limit: 10 })).toHaveLength(1)
  await reopened.close()
})

test('a file that is no database is left as it is', async () => {
  const path = join(folder, 'letter.txt')
  await writeFile(path, 'प्रिय संपादक, '.repeat(200))
  const before = await readFile(path)
  await expect(openSqliteStore(path)).rejects.toMatchObject({ name: 'StoreError', reason: 'not-a-database' })
  expect(await readFile(path)).toEqual(before)
})

test('a missing folder and a folder in place of a file cannot be opened', async () => {
  for (const path of [join(folder, 'missing', 'khabar.db'), folder]) {
    const opening = openSqliteStore(path)
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', reason: 'cannot-open', database: path })
    await expect(opening).rejects.toThrow(/check that its folder exists/)
  }
})

test('a file that another process holds is busy after the timeout', async () => {
  const path = join(folder, 'held.db')
  const holder = new DatabaseSync(path)
  holder.exec('create table notes (text); begin exclusive')
  const opening = openSqliteStore(path, { busyTimeoutMs: 20 })
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', reason: 'busy' })
  holder.exec('rollback')
  holder.close()
})

// A superuser may write everywhere.
test.skipIf(process.getuid?.() === 0)('a file or folder that may not be written says so', async () => {
  const path = join(folder, 'khabar.db')
  await (await openSqliteStore(path)).close()
  await chmod(path, 0o444)
  await expect(openSqliteStore(path)).rejects.toMatchObject({ name: 'StoreError', reason: 'read-only' })
  await chmod(path, 0o644)
  await chmod(folder, 0o555)
  try {
    await expect(openSqliteStore(path)).rejects.toMatchObject({ reason: 'read-only' })
    await expect(openSqliteStore(join(folder, 'new.db'))).rejects.toMatchObject({ reason: 'cannot-open' })
  } finally {
    await chmod(folder, 0o755)
  }
})
