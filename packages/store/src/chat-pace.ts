import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Messages that a chat takes at once before its gap holds. */
const burst = 3
/** What is due and held back by its chat's pace is looked at so far for the first that may go. */
const rowsLookedAt = 200

type SentTo = { readonly reader_id: number; readonly address: string }

/**
 * Notes messages into chats, each of which then waits for its gap (a virtual clock a chat, which may run two gaps
 * ahead). A chat whose clock has been caught up with needs no row, so that there are only those of the last seconds.
 *
 * @see https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 */
export async function noteChats(
  trx: Transaction<Schema>,
  sent: readonly SentTo[],
  { platform, at, gapMsOf }: { platform: string; at: number; gapMsOf: (address: string) => number },
): Promise<void> {
  await trx
    .deleteFrom('chat_pace')
    .where('platform', '=', platform)
    .where('next_at', '<', at - longestGapMs * burst)
    .execute()
  const gapOf = ({ address }: SentTo) => Math.min(Math.ceil(gapMsOf(address)), longestGapMs)
  for (const [gapMs, chats] of Map.groupBy(sent, gapOf)) {
    if (gapMs <= 0) continue
    const earliest = at - (burst - 1) * gapMs
    await trx
      .insertInto('chat_pace')
      .values(chats.map(({ reader_id }) => ({ reader_id, platform, next_at: earliest + gapMs })))
      .onConflict((conflict) =>
        conflict.column('reader_id').doUpdateSet((eb) => ({
          next_at: eb
            .case()
            .when('chat_pace.next_at', '>', earliest)
            .then(eb('chat_pace.next_at', '+', gapMs))
            .else(earliest + gapMs)
            .end(),
        })),
      )
      .execute()
  }
}

/** How long the chats of what is due hold all of it back; `null` where none is held back by its chat. */
export async function chatWait(
  db: Kysely<Schema>,
  { platform, at }: { platform: string; at: number },
): Promise<number | null> {
  const held = db
    .selectFrom('outbox')
    .innerJoin('chat_pace', 'chat_pace.reader_id', 'outbox.reader_id')
    .select('chat_pace.next_at')
    .where('outbox.state', '=', sql.lit('pending'))
    .where('outbox.held', '=', sql.lit(0))
    .where('outbox.platform', '=', platform)
    .where('outbox.lane', 'in', ['breaking', 'digest'])
    .where('outbox.due_at', '<=', at)
    .where('chat_pace.next_at', '>', at)
    .limit(rowsLookedAt)
  const row = await db
    .selectFrom(held.as('held'))
    .select((eb) => eb.fn.min('next_at').as('next_at'))
    .executeTakeFirst()
  return row?.next_at ? Number(row.next_at) - at : null
}

const longestGapMs = 60_000
