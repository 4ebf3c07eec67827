import type { Kysely, Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Where the compaction of a table goes on: the last id that was looked at. */
export const compactMark = (table: 'outbox' | 'messages' | 'listed_items') => `compact ${table}`
/** Which analyser the stored terms are from, and where indexing anew goes on. */
export const analyserMark = 'analyser'
/** While a store is filled by a copy: where from, and how far it is. */
export const copyMark = 'copy'

/** What was noted under a name; `null`: nothing. Its shape is the business of whoever wrote it. */
export async function readMark(db: Kysely<Schema>, name: string): Promise<unknown> {
  const row = await db.selectFrom('marks').select('value').where('name', '=', name).executeTakeFirst()
  return row ? JSON.parse(row.value) : null
}

/** Notes something under a name, in place of what was noted before. */
export async function writeMark(db: Kysely<Schema>, name: string, noted: unknown): Promise<void> {
  const value = JSON.stringify(noted)
  await db
    .insertInto('marks')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Notes nothing under a name any more. */
export async function dropMark(db: Kysely<Schema>, name: string): Promise<void> {
  await db.deleteFrom('marks').where('name', '=', name).execute()
}

/**
 * What was noted under a name, which nobody else can change before the end of the transaction: of processes that do
 * the same work, one goes on where the other stopped.
 */
export async function lockMark(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  name: string,
): Promise<unknown> {
  if (!locksRows) return readMark(trx, name)
  const locked = trx.selectFrom('marks').select('value').where('name', '=', name).forUpdate()
  for (;;) {
    await trx
      .insertInto('marks')
      .values({ name, value: 'null' })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    const row = await locked.executeTakeFirst()
    // Where there is none, whoever held it dropped it while we waited: then it is made anew.
    if (row) return JSON.parse(row.value)
  }
}
