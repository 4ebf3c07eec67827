import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Holds a story back. See `StoryStore.hold`. */
export async function holdStory(trx: Transaction<Schema>, storyId: number, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('stories')
    .set((eb) => ({ held_at: eb.fn.coalesce('held_at', eb.cast<number>(eb.val(at), 'bigint')) }))
    .where('id', '=', storyId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await takeBackWaiting(trx, storyId)
  return true
}

/** Removes what waits to tell of a story, which then is to be told anew. */
export async function takeBackWaiting(trx: Transaction<Schema>, storyId: number): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('outbox')
    .where('state', '=', 'pending')
    .where('fate_unknown', '=', 0)
    .where('lane', '=', 'breaking')
    .where('message_id', 'in', (eb) =>
      eb.selectFrom('message_stories').select('message_id').where('story_id', '=', storyId),
    )
    .executeTakeFirstOrThrow()
  // Who was sent it has a row for it, and gets no second one.
  if (numDeletedRows > 0n)
    await trx
      .updateTable('stories')
      .set({ announced: 0, announced_articles: 0 })
      .where('id', '=', storyId)
      .execute()
}

/** Shows a story again. See `StoryStore.release`. */
export async function releaseStory(db: Kysely<Schema>, storyId: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('stories')
    .set({ held_at: null })
    .where('id', '=', storyId)
    .where('held_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The stories that are held, the last one first. */
export function heldStories(db: Kysely<Schema>, { limit }: { limit: number }) {
  return db
    .selectFrom('stories')
    .selectAll()
    .where('held_at', 'is not', null)
    .orderBy('held_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}
