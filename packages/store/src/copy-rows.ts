import { type Kysely, sql, type Transaction } from 'kysely'
import type { CopiedTable } from './copy-tables.ts'
import { instantOf } from './instants.ts'
import { copyMark, writeMark } from './marks.ts'
import type { OpenDatabase } from './open-database.ts'
import type { Schema } from './schema.ts'

export type Copying = {
  readonly source: OpenDatabase
  readonly target: OpenDatabase
  readonly rowsAStep: number
  readonly onProgress: (copied: { readonly table: string; readonly rows: number }) => void
}

type Row = Readonly<Record<string, unknown>>

/** Values that are bound to one statement: every engine takes so many. */
const valuesAtMost = 20_000

/** Copies a table's rows in the order of their keys, from after a key on. Each step notes in its transaction how far it is. */
export async function copyRows(
  table: CopiedTable,
  from: readonly unknown[] | null,
  { source, target, rowsAStep, onProgress }: Copying,
): Promise<void> {
  let after = from
  let copied = 0
  for (;;) {
    const rows = await rowsAfter(source.db, table, { after, limit: rowsAStep })
    const last = rows.at(-1)
    if (last) after = table.key.map((column) => last[column])
    await target.db.transaction().execute(async (trx) => {
      await insert(trx, table, rows)
      if (table.name === 'articles') await index(trx, target, rows)
      await writeMark(trx, copyMark, { from: source.name, table: table.name, after })
    })
    copied += rows.length
    onProgress({ table: table.name, rows: copied })
    if (rows.length < rowsAStep) return
  }
}

async function rowsAfter(
  db: Kysely<Schema>,
  { name, key }: CopiedTable,
  { after, limit }: { after: readonly unknown[] | null; limit: number },
): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const later = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``
  const found = await sql<Row>`
    select * from ${sql.table(name)} ${later} order by ${columns} limit ${limit}`.execute(db)
  return found.rows
}

async function insert(trx: Transaction<Schema>, { name }: CopiedTable, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const rowsAStatement = Math.floor(valuesAtMost / columns.length)
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    const values = rows
      .slice(start, start + rowsAStatement)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    await sql`
      insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(trx)
  }
}

/** Each engine has an index of its own, which is made from the terms. */
async function index(
  trx: Transaction<Schema>,
  { engine }: OpenDatabase,
  rows: readonly Row[],
): Promise<void> {
  for (const { id, published_at, terms } of rows)
    await engine.search.add(trx, {
      id: Number(id),
      publishedAt: instantOf(Number(published_at)),
      terms: JSON.parse(String(terms)),
    })
}
