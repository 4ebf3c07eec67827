import type { ItemNotes, WaitingItem } from '@khabar/core'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { chunksOf } from './chunks.ts'
import { instantOf } from './instants.ts'
import type { ListedItemsTable, Schema } from './schema.ts'

/** A listing that still names an item after that long has it read once more. */
export const passedKeptMs = 90 * 24 * 60 * 60_000

/** The items of a source that are due, in the order in which they were first noted. */
export async function waitingItems(
  db: Kysely<Schema>,
  sourceId: number,
  { now, limit }: { now: Temporal.Instant; limit: number },
): Promise<WaitingItem[]> {
  const rows = await dueItems(db, sourceId, { at: now.epochMilliseconds, limit }).execute()
  return rows.flatMap(waitingItemOf)
}

/** The rows of {@link waitingItems}. */
export function dueItems(db: Kysely<Schema>, sourceId: number, { at, limit }: { at: number; limit: number }) {
  return db
    .selectFrom('listed_items')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('due_at', '<=', at)
    .orderBy('id')
    .limit(limit)
}

/** Which of these item ids of a source are noted. */
export async function notedItems(
  db: Kysely<Schema>,
  sourceId: number,
  itemIds: readonly string[],
): Promise<Set<string>> {
  const noted = new Set<string>()
  for (const chunk of chunksOf(itemIds)) {
    const rows = await db
      .selectFrom('listed_items')
      .select('item_id')
      .where('source_id', '=', sourceId)
      .where('item_id', 'in', chunk)
      .execute()
    for (const { item_id } of rows) noted.add(item_id)
  }
  return noted
}

/**
 * Writes a poll's notes, and forgets what was passed over long ago.
 *
 * @returns when the first item that waits is due; `null` where none waits.
 */
export async function noteItems(
  trx: Transaction<Schema>,
  sourceId: number,
  { waiting, passed, stored, resumeAt }: ItemNotes,
): Promise<number | null> {
  for (const chunk of chunksOf(stored))
    await trx
      .deleteFrom('listed_items')
      .where('source_id', '=', sourceId)
      .where('item_id', 'in', chunk)
      .execute()
  for (const waitingItem of waiting) await put(trx, { source_id: sourceId, ...columnsOfWaiting(waitingItem) })
  for (const { id, reason, at } of passed)
    await put(trx, {
      ...passedColumns,
      source_id: sourceId,
      item_id: id,
      reason,
      passed_at: at.epochMilliseconds,
    })
  await trx
    .deleteFrom('listed_items')
    .where('source_id', '=', sourceId)
    .where('passed_at', '<', resumeAt.epochMilliseconds - passedKeptMs)
    .execute()
  const { first } = await trx
    .selectFrom('listed_items')
    .select((eb) => eb.fn.min('due_at').as('first'))
    .where('source_id', '=', sourceId)
    .where('due_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return first === null ? null : Math.max(Number(first), resumeAt.epochMilliseconds)
}

type NewRow = Omit<Selectable<ListedItemsTable>, 'id'>

const passedColumns = { item: null, announce: 0, tries: 0, due_at: null }

async function put(trx: Transaction<Schema>, row: NewRow): Promise<void> {
  const { source_id: _, item_id: __, ...changes } = row
  await trx
    .insertInto('listed_items')
    .values(row)
    .onConflict((conflict) => conflict.columns(['source_id', 'item_id']).doUpdateSet(changes))
    .execute()
}

function columnsOfWaiting({ item, announce, tries, dueAt }: WaitingItem) {
  return {
    item_id: item.id,
    item: JSON.stringify(item),
    announce: Number(announce),
    tries,
    due_at: dueAt.epochMilliseconds,
    passed_at: null,
    reason: null,
  }
}

type ItemJson = Omit<WaitingItem['item'], 'publishedAt' | 'modifiedAt'> & {
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
}

function waitingItemOf(row: Selectable<ListedItemsTable>): WaitingItem[] {
  if (row.item === null || row.due_at === null) return []
  const item: ItemJson = JSON.parse(row.item)
  const [publishedAt, modifiedAt] = [instantIn(item.publishedAt), instantIn(item.modifiedAt)]
  const waiting = { announce: row.announce === 1, tries: row.tries, dueAt: instantOf(row.due_at) }
  return [{ ...waiting, item: { ...item, publishedAt, modifiedAt } }]
}

function instantIn(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}
