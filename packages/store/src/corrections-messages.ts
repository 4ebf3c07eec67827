import type { Message, SentMessage } from '@khabar/core'
import type { Kysely, Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Messages that carry a story and went, or are to go, to somebody. See `CorrectionStore.messagesOf`. */
export async function messagesCarrying(
  db: Kysely<Schema>,
  storyId: number,
  { since, afterId, limit }: { since: Temporal.Instant; afterId: number; limit: number },
): Promise<SentMessage[]> {
  const rows = await db
    .selectFrom('message_stories')
    .innerJoin('messages', 'messages.id', 'message_stories.message_id')
    .select(['messages.id', 'messages.key', 'messages.body', 'messages.replaced_by'])
    .where('message_stories.story_id', '=', storyId)
    .where('message_stories.message_id', '>', afterId)
    .where('messages.created_at', '>=', since.epochMilliseconds)
    .orderBy('messages.id')
    .limit(limit)
    .execute()
  const messages: SentMessage[] = []
  for (const { id, key, body, replaced_by } of rows) {
    const isReplaced = replaced_by !== null
    messages.push({ id, key, body: JSON.parse(body), isReplaced, ...(await cohortOf(db, id)) })
  }
  return messages
}

/** The language, zone and digits of one who got the message, or a message that it took the place of. */
async function cohortOf(
  db: Kysely<Schema>,
  messageId: number,
): Promise<Pick<SentMessage, 'language' | 'timeZone' | 'digits'>> {
  const readers = db
    .selectFrom('outbox')
    .innerJoin('readers', 'readers.id', 'outbox.reader_id')
    .select(['readers.language', 'readers.time_zone as timeZone', 'readers.digits'])
    // Nobody's rows are those of readers who were forgotten.
    .where('readers.address', '<>', '')
    .limit(1)
  const own = await readers.where('outbox.message_id', '=', messageId).executeTakeFirst()
  if (own) return own
  const edited = db.selectFrom('edits').select('outbox_id').where('edits.message_id', '=', messageId).limit(1)
  const theirs = await readers.where('outbox.id', 'in', edited).executeTakeFirst()
  return theirs ?? { language: 'hi', timeZone: 'Asia/Kolkata', digits: 'latin' }
}

/** Puts a corrected message into the place of one. See `CorrectionStore.replaceMessage`. */
export async function replaceMessage(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  messageId: number,
  { key, body }: { key: string; body: Message },
): Promise<void> {
  const before = await trx
    .selectFrom('messages')
    .select('created_at')
    .where('id', '=', messageId)
    .where('replaced_by', 'is', null)
    .$if(locksRows, (query) => query.forNoKeyUpdate())
    .executeTakeFirst()
  if (!before) return
  const { id } = await trx
    .insertInto('messages')
    .values({ key, body: JSON.stringify(body), created_at: before.created_at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('message_stories')
    .columns(['message_id', 'story_id'])
    .expression((eb) =>
      eb
        .selectFrom('message_stories')
        .select((of) => [of.cast<number>(of.val(id), 'bigint').as('message_id'), 'story_id'])
        .where('message_id', '=', messageId),
    )
    .execute()
  await trx.updateTable('messages').set({ replaced_by: id }).where('id', '=', messageId).execute()
}
