import { sql } from 'kysely'
import type { OpenDatabase } from './open-database.ts'

/** Makes a table's numbers go on where they were: that of a deleted row never comes again, for buttons name it. */
export async function copyNumbering(
  table: string,
  source: OpenDatabase,
  target: OpenDatabase,
): Promise<void> {
  const last = await lastNumber(table, source)
  if (last > 0) await setLastNumber(table, last, target)
}

async function lastNumber(table: string, { db, engine }: OpenDatabase): Promise<number> {
  const query =
    engine.idType === 'integer'
      ? sql<{ last: number | null }>`select seq as last from sqlite_sequence where name = ${table}`
      : sql<{
          last: number | null
        }>`select pg_sequence_last_value(pg_get_serial_sequence(${table}, 'id')) as last`
  const { rows } = await query.execute(db)
  return Number(rows[0]?.last ?? 0)
}

async function setLastNumber(table: string, last: number, { db, engine }: OpenDatabase): Promise<void> {
  if (engine.idType === 'bigserial') {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${last})`.execute(db)
    return
  }
  // SQLite makes its note with the first row that it numbers; its table has no key that could conflict.
  await sql`delete from sqlite_sequence where name = ${table}`.execute(db)
  await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db)
}
