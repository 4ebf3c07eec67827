import type { Sendings } from '@khabar/core'
import type { Kysely } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Schema } from './schema.ts'

/** What readers were queued of stories. See `OutboxStore.sentTo`. */
export async function readSendings(
  db: Kysely<Schema>,
  readerIds: readonly number[],
  storyIds: readonly number[],
): Promise<Sendings> {
  const messagesOf = new Map<number, number[]>()
  const storiesIn = new Map<number, number[]>()
  if (storyIds.length === 0) return { messagesOf, storiesIn }
  for (const readers of chunksOf(readerIds, 1_000)) {
    for (const { reader_id, message_id } of await messagesTo(db, { readers, storyIds }).execute())
      add(messagesOf, reader_id, message_id)
  }
  const messages = new Set([...messagesOf.values()].flat())
  for (const chunk of chunksOf([...messages], 1_000)) {
    for (const { message_id, story_id } of await storiesCarried(db, chunk, storyIds).execute())
      add(storiesIn, message_id, story_id)
  }
  return { messagesOf, storiesIn }
}

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/**
 * A reader's rows from the first message on that carried one of the stories: what came before cannot have. Rows that
 * failed or were dropped carried nothing.
 */
export function messagesTo(
  db: Kysely<Schema>,
  { readers, storyIds }: { readers: readonly number[]; storyIds: readonly number[] },
) {
  return db
    .selectFrom('outbox')
    .select(['reader_id', 'message_id'])
    .where('reader_id', 'in', readers)
    .where('message_id', '>=', (eb) =>
      eb
        .selectFrom('message_stories')
        .select((row) => row.fn.min<number>('message_id').as('first'))
        .where('story_id', 'in', storyIds),
    )
    .where('state', 'in', ['pending', 'sending', 'sent'])
    .orderBy('reader_id')
    .orderBy('message_id')
}

function storiesCarried(db: Kysely<Schema>, messageIds: readonly number[], storyIds: readonly number[]) {
  return db
    .selectFrom('message_stories')
    .select(['message_id', 'story_id'])
    .where('message_id', 'in', messageIds)
    .where('story_id', 'in', storyIds)
}
