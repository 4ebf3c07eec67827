import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupStore } from './backup.ts'
import { checkStore } from './check.ts'
import { addStory, noon, readerAt, sourceNamed } from './contract/samples.ts'
import { openDatabase } from './open-database.ts'
import { openStore } from './open-store.ts'

let folder: string
const file = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khabar-backup-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a backup while a process writes is one whole moment, and opens as a store', async () => {
  const store = await openStore(file('khabar.db'))
  const source = await sourceNamed(store, 'उजाला')
  const written = []
  for (let index = 0; index < 20; index += 1) {
    await addStory(store, source.id, { terms: ['पुल'] })
    written.push(addStory(store, source.id))
    if (index === 10) expect(backupStore(file('khabar.db'), file('backup.db'))).toBeGreaterThan(10_000)
  }
  await Promise.all(written)
  await store.close()
  const report = await checkStore(file('backup.db'))
  expect(report.faults).toEqual([])
  expect(report.counts.get('articles')).toBeGreaterThanOrEqual(21)
  const copy = await openStore(file('backup.db'))
  expect(await copy.stories.matching({ wanted: { term: 'पुल' } }, { limit: 50 })).not.toEqual([])
  await copy.close()
  expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([])
})

test('nothing of who was forgotten is left in a backup, whatever the file still has in its free pages', async () => {
  const store = await openStore(file('khabar.db'))
  const reader = await readerAt(store, 'chat-70090806050')
  await store.privacy.forget(reader.id)
  backupStore(file('khabar.db'), file('backup.db'))
  await store.close()
  const { readFile } = await import('node:fs/promises')
  expect((await readFile(file('backup.db'))).includes('70090806050')).toBe(false)
})

test('a file that is there is not written over', async () => {
  await (await openStore(file('khabar.db'))).close()
  await writeFile(file('letter.txt'), 'प्रिय संपादक')
  expect(() => backupStore(file('khabar.db'), file('letter.txt'))).toThrow(/is a file .*letter\.txt already/)
})

test('the rest of a backup that was killed is no hindrance', async () => {
  await (await openStore(file('khabar.db'))).close()
  await writeFile(file('backup.db.part'), 'half')
  expect(backupStore(file('khabar.db'), file('backup.db'))).toBeGreaterThan(0)
})

test('no backup is made where it cannot be written, and none of a damaged database', async () => {
  await (await openStore(file('khabar.db'))).close()
  expect(() => backupStore(file('khabar.db'), file('missing/backup.db'))).toThrow(/missing\/backup\.db\.part/)
  await writeFile(file('broken.db'), 'यह डेटाबेस नहीं है। '.repeat(300))
  expect(() => backupStore(file('broken.db'), file('backup.db'))).toThrow(/broken\.db is not a database/)
  expect(existsSync(file('backup.db'))).toBe(false)
})

test('of PostgreSQL the right tool is named, without the password', () => {
  const make = () => backupStore('postgres://khabar:geheim@db/news', 'news.dump')
  expect(make).toThrow(/pg_dump --format=custom --file=news\.dump/)
  expect(make).not.toThrow(/geheim/)
})

test('a check tells of lost rows and of articles that cannot be found', async () => {
  const store = await openStore(file('khabar.db'))
  const source = await sourceNamed(store, 'उजाला')
  await addStory(store, source.id)
  await store.topics.follow(
    (await readerAt(store, '1')).id,
    (await store.topics.ensure({ key: 'पुल', label: 'पुल', terms: ['पुल'] })).id,
    noon,
  )
  await store.close()
  const { db, close } = await openDatabase(file('khabar.db'))
  const { sql } = await import('kysely')
  await sql`pragma foreign_keys = off`.execute(db)
  await db.deleteFrom('topics').execute()
  await sql`delete from article_search`.execute(db)
  await close()
  expect((await checkStore(file('khabar.db'))).faults).toEqual([
    '1 rows of follows refer to topics that are not there',
    'The search index knows 0 articles of 1',
  ])
})
