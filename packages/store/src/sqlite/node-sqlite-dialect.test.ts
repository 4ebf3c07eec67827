import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createNodeSqliteDialect } from './node-sqlite-dialect.ts'

type Tables = { notes: { id: number; text: string } }

let folder: string
let path: string
let open: Kysely<Tables>[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khabar-dialect-'))
  path = join(folder, 'notes.db')
  open = []
})

afterEach(async () => {
  for (const db of open) await db.destroy()
  await rm(folder, { recursive: true })
})

function openUnmade({ busyTimeoutMs = 5_000 } = {}): Kysely<Tables> {
  const db = new Kysely<Tables>({ dialect: createNodeSqliteDialect({ path, busyTimeoutMs }) })
  open.push(db)
  return db
}

async function openNotes(options = {}): Promise<Kysely<Tables>> {
  const db = openUnmade(options)
  await sql`create table if not exists notes (id integer primary key, text text not null)`.execute(db)
  return db
}

const pragma = async (db: Kysely<Tables>, name: string) =>
  Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0]

test('the file is a write-ahead log that survives the death of the process, with foreign keys', async () => {
  const db = await openNotes()
  expect(await pragma(db, 'journal_mode')).toBe('wal')
  expect(await pragma(db, 'synchronous')).toBe(1)
  expect(await pragma(db, 'foreign_keys')).toBe(1)
  expect(await pragma(db, 'application_id')).toBe(0x4b686272)
})

test('callers beside a transaction wait until it has ended', async () => {
  const db = await openNotes()
  const events: string[] = []
  const transaction = db.transaction().execute(async (trx) => {
    await trx.insertInto('notes').values({ id: 1, text: 'पहला' }).execute()
    events.push('inserted')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await trx.updateTable('notes').set({ text: 'दूसरा' }).execute()
    events.push('updated')
  })
  const readers = Array.from({ length: 5 }, async () => {
    const rows = await db.selectFrom('notes').select('text').execute()
    events.push(`read ${rows.map(({ text }) => text)}`)
  })
  await Promise.all([...readers, transaction])
  expect(events.slice(0, 2)).toEqual(['inserted', 'updated'])
  expect(new Set(events.slice(2))).toEqual(new Set(['read दूसरा']))
})

test('transactions of one process never interleave', async () => {
  const db = await openNotes()
  await db.insertInto('notes').values({ id: 1, text: '0' }).execute()
  const increase = () =>
    db.transaction().execute(async (trx) => {
      const { text } = await trx.selectFrom('notes').select('text').executeTakeFirstOrThrow()
      await Promise.resolve()
      await trx
        .updateTable('notes')
        .set({ text: `${Number(text) + 1}` })
        .execute()
    })
  await Promise.all(Array.from({ length: 50 }, increase))
  expect(await db.selectFrom('notes').select('text').executeTakeFirst()).toEqual({ text: '50' })
})

test('a transaction that throws is undone, and the next one goes on', async () => {
  const db = await openNotes()
  const failed = db.transaction().execute(async (trx) => {
    await trx.insertInto('notes').values({ id: 1, text: 'पहला' }).execute()
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await db.transaction().execute((trx) => trx.insertInto('notes').values({ id: 2, text: 'दूसरा' }).execute())
  expect(await db.selectFrom('notes').select('id').execute()).toEqual([{ id: 2 }])
})

test('a transaction holds the write lock from its beginning', async () => {
  const [db, other] = [await openNotes(), await openNotes({ busyTimeoutMs: 0 })]
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('notes').selectAll().execute()
    await expect(other.insertInto('notes').values({ id: 1, text: 'पहला' }).execute()).rejects.toMatchObject({
      name: 'StoreError',
      reason: 'busy',
      database: path,
    })
  })
})

test('a writer waits for the lock of another connection while this process goes on', async () => {
  const [db, other] = [await openNotes(), await openNotes()]
  let waiting: Promise<unknown> = Promise.resolve()
  await db.transaction().execute(async (trx) => {
    waiting = other
      .transaction()
      .execute((its) => its.insertInto('notes').values({ id: 2, text: 'ख' }).execute())
    await new Promise((resolve) => setTimeout(resolve, 30))
    await trx.insertInto('notes').values({ id: 1, text: 'क' }).execute()
  })
  await waiting
  expect(await db.selectFrom('notes').select('id').execute()).toEqual([{ id: 1 }, { id: 2 }])
})

test('more statements than are kept prepared still run', async () => {
  const db = await openNotes()
  for (let round = 0; round < 2; round++)
    for (let index = 0; index < 300; index++)
      expect((await sql`select ${index} as ${sql.ref(`n${index}`)}`.execute(db)).rows).toEqual([
        { [`n${index}`]: index },
      ])
})

test('what SQLite refuses is a typed error with its words in it', async () => {
  const db = await openNotes()
  const broken = sql`select nowhere from notes`.execute(db)
  await expect(broken).rejects.toMatchObject({ name: 'StoreError', reason: 'refused' })
  await expect(broken).rejects.toThrow(/no such column: nowhere/)
})

test('a database that is damaged says so', async () => {
  const db = await openNotes()
  for (let id = 1; id <= 50; id++)
    await db
      .insertInto('notes')
      .values({ id, text: 'पुल'.repeat(500) })
      .execute()
  await db.destroy()
  const bytes = await readFile(path)
  await writeFile(path, bytes.fill(0xff, 4_096))
  const reading = openUnmade().selectFrom('notes').selectAll().execute()
  await expect(reading).rejects.toMatchObject({ name: 'StoreError', reason: 'damaged' })
})
