import { notInSettings, pausedByOperator, type SourceSettings } from '@khabar/core'
import type { Selectable, Transaction } from 'kysely'
import type { Schema, SourcesTable } from './schema.ts'

type Row = Selectable<SourcesTable>

/** Makes the stored sources equal to the settings. See core's `SourceStore`. */
export async function configureSources(
  trx: Transaction<Schema>,
  sources: readonly SourceSettings[],
  { at, locksRows }: { at: number; locksRows: boolean },
): Promise<void> {
  const rows = await trx
    .selectFrom('sources')
    .selectAll()
    .orderBy('id')
    // Processes that start at once take turns.
    .$if(locksRows, (query) => query.forUpdate())
    .execute()
  const byUrl = new Map(rows.map((row) => [row.url, row]))
  const named = new Set(sources.map(({ url }) => url))
  const moved = new Map(rows.filter(({ url }) => !named.has(url)).map((row) => [row.address, row]))
  const kept = new Set<number>()
  for (const settings of sources) {
    const row = byUrl.get(settings.url) ?? moved.get(settings.url)
    const next = row ? await update(trx, row, settings, at) : await add(trx, settings, at)
    byUrl.set(settings.url, next)
    kept.add(next.id)
  }
  for (const { id, paused_because } of rows) {
    if (kept.has(id) || paused_because !== null) continue
    await trx.updateTable('sources').set({ paused_because: notInSettings }).where('id', '=', id).execute()
  }
}

function add(trx: Transaction<Schema>, { name, url, format }: SourceSettings, at: number): Promise<Row> {
  return trx
    .insertInto('sources')
    .values({ name, url, format, due_at: at, claim_at: at, failures: 0 })
    .onConflict((conflict) => conflict.column('url').doUpdateSet({ name, format }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function update(
  trx: Transaction<Schema>,
  row: Row,
  { name, url, format }: SourceSettings,
  at: number,
): Promise<Row> {
  const changes: Partial<Row> = {
    ...(row.name === name ? {} : { name }),
    // The operator has followed the move.
    ...(row.url === url ? {} : { url, address: null }),
    ...(isPausedByUs(row) ? { paused_because: null, due_at: at, claim_at: at } : {}),
    ...(row.format === format ? {} : { ...readAnew, format, due_at: at, claim_at: at }),
  }
  if (Object.keys(changes).length > 0)
    await trx.updateTable('sources').set(changes).where('id', '=', row.id).execute()
  return { ...row, ...changes }
}

/** Because it was not named, or because it failed for long: being named now is another chance. */
function isPausedByUs({ paused_because, failing_since }: Row): boolean {
  if (paused_because === null || paused_because === pausedByOperator) return false
  return paused_because === notInSettings || failing_since !== null
}

/** The outlet would otherwise answer that nothing has changed. */
const readAnew = { etag: null, last_modified: null, address: null, move: null }
