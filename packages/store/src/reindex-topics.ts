import type { Topic } from '@khabar/core'
import { sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import { anchorOf } from './topics.ts'

/** Gives topics their new keys and terms. A key that another topic has makes them one: that with the lesser id stays. */
export async function putTopics(trx: Transaction<Schema>, topics: readonly Topic[]): Promise<void> {
  for (const topic of topics) await putTopic(trx, topic)
}

async function putTopic(trx: Transaction<Schema>, { id, key, terms }: Topic): Promise<void> {
  const equal = await trx.selectFrom('topics').select('id').where('key', '=', key).executeTakeFirst()
  const kept = Math.min(id, equal?.id ?? id)
  const gone = Math.max(id, equal?.id ?? id)
  if (kept !== gone) {
    await moveChoices(trx, { from: gone, to: kept })
    await trx.deleteFrom('topics').where('id', '=', gone).execute()
  }
  await trx
    .updateTable('topics')
    .set({ key, terms: JSON.stringify(terms), anchor: anchorOf(terms) })
    .where('id', '=', kept)
    .execute()
}

/** Who chose both has one choice left: they mute the topic where they muted either. */
async function moveChoices(
  trx: Transaction<Schema>,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const readersOf = (topicId: number) =>
    trx.selectFrom('follows').select('reader_id').where('topic_id', '=', topicId)
  await trx
    .updateTable('follows')
    .set({ kind: 'mute' })
    .where('topic_id', '=', to)
    .where('reader_id', 'in', readersOf(from).where('kind', '=', sql.lit('mute' as const)))
    .execute()
  await trx
    .deleteFrom('follows')
    .where('topic_id', '=', from)
    .where('reader_id', 'in', readersOf(to))
    .execute()
  await trx.updateTable('follows').set({ topic_id: to }).where('topic_id', '=', from).execute()
}
