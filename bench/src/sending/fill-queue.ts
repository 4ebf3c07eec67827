import type { Message, Store } from '@khabar/core'
import { newReader } from './open-outbox.ts'

/** The platform of readers whom nothing is really sent to. */
export const benchPlatform = 'bench'

/** Adds so many readers, each with one digest that is due; `execute` runs a statement past the store. */
export async function fillQueue(
  { readers, outbox }: Store,
  execute: (sql: string) => Promise<void>,
  { rows, message }: { rows: number; message: Message },
): Promise<void> {
  const first = await readers.ensure({ platform: benchPlatform, address: '0' }, newReader())
  await execute(`
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${rows - 1})
    insert into readers (platform, address, language, time_zone, digest_times, digest_at, digest_length, active, created_at)
    select platform, cast(n as text), language, time_zone, digest_times, digest_at, digest_length, active, created_at
    from numbers cross join readers where readers.id = ${first.id}`)
  const createdAt = Temporal.Now.instant()
  const messageId = await outbox.putMessage({ key: 'bench', body: message, storyIds: [], createdAt })
  await execute(`
    insert into outbox (reader_id, key, message_id, platform, lane, state, held, due_at, attempts, fate_unknown)
    select id, 'digest:2026-11-24T13:00:00Z', ${messageId}, platform, 'digest', 'pending', 0,
      ${createdAt.epochMilliseconds}, 0, 0
    from readers order by id`)
  await execute('analyze')
}
