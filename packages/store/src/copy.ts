import { type Kysely, sql } from 'kysely'
import { countRows } from './check.ts'
import { copyNumbering } from './copy-numbering.ts'
import { refuseWrongCopy } from './copy-refusals.ts'
import { type Copying, copyRows } from './copy-rows.ts'
import { copiedTables } from './copy-tables.ts'
import { copyMark, dropMark, readMark, writeMark } from './marks.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import type { Schema } from './schema.ts'
import { StoreError } from './store-error.ts'

export type CopyOptions = {
  readonly from: string
  readonly to: string
  /** Rows that are written in one transaction, at most. */
  readonly rowsAStep?: number
  /** Told after every step. */
  readonly onProgress?: (copied: { readonly table: string; readonly rows: number }) => void
}

/**
 * Copies a whole store into an empty one, of another engine or of the same. A copy that was interrupted goes on where
 * it stopped when it is called again; until its end, no bot opens the new store.
 *
 * @returns the rows by table, which were counted on both sides.
 * @throws {StoreError} where either is in use or cannot be used, the new one holds something else, or the counts differ.
 */
export async function copyStore({
  from,
  to,
  rowsAStep = 500,
  onProgress = () => {},
}: CopyOptions): Promise<ReadonlyMap<string, number>> {
  await refuseWrongCopy({ from, to })
  const source = await openDatabase(from)
  try {
    const target = await openDatabase(to)
    try {
      return await copyAll({ source, target, rowsAStep, onProgress })
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function copyAll(copying: Copying): Promise<ReadonlyMap<string, number>> {
  const { source, target } = copying
  const progress = await beginOrGoOn(source, target)
  const start = copiedTables.findIndex(({ name }) => name === progress.table)
  for (const [index, table] of copiedTables.slice(Math.max(0, start)).entries()) {
    await copyRows(table, index === 0 ? progress.after : null, copying)
    if (table.numbered) await copyNumbering(table.name, source, target)
  }
  const counts = await equalCounts(source, target)
  await finish(source.db, target.db)
  return counts
}

type Progress = { readonly from: string; readonly table: string; readonly after: readonly unknown[] | null }

async function beginOrGoOn(source: OpenDatabase, target: OpenDatabase): Promise<Progress> {
  if ((await readMark(source.db, copyMark)) !== null)
    throw refusal(source, 'was itself not copied to its end: finish that copy first')
  // Written by copyRows and below only.
  const known = (await readMark(target.db, copyMark)) as Progress | null
  if (known?.from === source.name) return known
  if (known)
    throw refusal(target, `holds the beginning of a copy of ${known.from}: finish it, or name another`)
  for (const [table, rows] of await countRows(target.db))
    if (rows > 0) throw refusal(target, `is not empty (it has ${rows} rows of ${table}): name an empty one`)
  const begun = { from: source.name, table: copiedTables[0]?.name ?? '', after: null }
  await writeMark(target.db, copyMark, begun)
  return begun
}

async function equalCounts(source: OpenDatabase, target: OpenDatabase): Promise<ReadonlyMap<string, number>> {
  const [wanted, copied] = [await countRows(source.db), await countRows(target.db)]
  for (const [table, rows] of wanted)
    if (copied.get(table) !== rows)
      throw new StoreError(
        `The copy in ${target.name} has ${copied.get(table)} rows of ${table}, and ${source.name} has ${rows}: something wrote there meanwhile. Stop it, and copy into an empty database.`,
        { reason: 'half-copied', database: target.name },
      )
  return wanted
}

/** The marks last: with the mark of the copy gone, the store is open to the bots. */
async function finish(source: Kysely<Schema>, target: Kysely<Schema>): Promise<void> {
  const marks = await source.selectFrom('marks').selectAll().execute()
  await target.transaction().execute(async (trx) => {
    for (const { name, value } of marks) await writeMark(trx, name, JSON.parse(value))
    await dropMark(trx, copyMark)
  })
  // Plans are made by statistics, and there are none yet.
  await sql`analyze`.execute(target)
}

function refusal({ name }: OpenDatabase, why: string): StoreError {
  return new StoreError(`The database ${name} ${why}.`, { reason: 'target-taken', database: name })
}
