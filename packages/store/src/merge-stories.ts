import type { JoinReason } from '@khabar/core'
import { sql, type Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { holdStory } from './held-stories.ts'
import { recountStory } from './recount-story.ts'
import type { Schema } from './schema.ts'

/** Joins a story to another. See `StoryStore.merge`. */
export async function mergeStories(
  trx: Transaction<Schema>,
  { locksRows }: Pick<Engine, 'locksRows'>,
  { into, from }: { into: number; from: number },
): Promise<boolean> {
  const rows = await trx
    .selectFrom('stories')
    .selectAll()
    .where('id', 'in', [into, from])
    .orderBy('id')
    .$if(locksRows, (query) => query.forUpdate())
    .execute()
  const [kept, gone] = [into, from].map((id) => rows.find((row) => row.id === id))
  if (!kept || !gone || into === from) return false

  await dropWaiting(trx, { into, from })
  await moveMessages(trx, { into, from })
  const because: JoinReason = { kind: 'operator', did: 'merge', storyId: from }
  // Who joined the other story keeps its own reason.
  await trx
    .updateTable('articles')
    .set({ joined_because: JSON.stringify(because) })
    .where('story_id', '=', from)
    .where('joined_because', 'is', null)
    .execute()
  await trx.updateTable('articles').set({ story_id: into }).where('story_id', '=', from).execute()
  const told = kept.announced === 1 ? kept : gone
  await trx
    .updateTable('stories')
    .set({
      announced: told.announced,
      announced_articles: kept.announced_articles + gone.announced_articles,
      announced_at: told.announced_at,
      announced_headline: told.announced_headline,
      announced_summary: told.announced_summary,
      announced_sources: told.announced_sources,
      announced_breaking: told.announced_breaking,
      breaking: Math.max(kept.breaking, gone.breaking),
      updates: Math.max(kept.updates, gone.updates),
    })
    .where('id', '=', into)
    .execute()
  await trx.deleteFrom('stories').where('id', '=', from).execute()
  await recountStory(trx, into)
  // What one of them was held for is in both now.
  const heldAt = kept.held_at ?? gone.held_at
  if (heldAt !== null) await holdStory(trx, into, heldAt)
  return true
}

/** What still waits to tell a reader of the one story is dropped where another row tells them of the other. */
async function dropWaiting(
  trx: Transaction<Schema>,
  { into, from }: { into: number; from: number },
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'dropped', reason: 'its story was merged with one that the reader gets' })
    .where('state', '=', sql.lit('pending'))
    .where('held', '=', sql.lit(0))
    .where('lane', '=', 'breaking')
    .where('message_id', 'in', (eb) =>
      eb.selectFrom('message_stories').select('message_id').where('story_id', '=', from),
    )
    .where('message_id', 'not in', (eb) =>
      eb.selectFrom('message_stories').select('message_id').where('story_id', '=', into),
    )
    .where('reader_id', 'in', (eb) =>
      eb
        .selectFrom('outbox as other')
        .innerJoin('message_stories', 'message_stories.message_id', 'other.message_id')
        .select('other.reader_id')
        .where('message_stories.story_id', '=', into)
        .where('other.state', 'in', ['pending', 'sending', 'sent']),
    )
    .execute()
}

/** Who was sent the one story was sent the other. */
async function moveMessages(
  trx: Transaction<Schema>,
  { into, from }: { into: number; from: number },
): Promise<void> {
  await trx
    .insertInto('message_stories')
    .columns(['message_id', 'story_id'])
    .expression((eb) =>
      eb
        .selectFrom('message_stories')
        .select((of) => ['message_id', sql<number>`cast(${of.lit(into)} as bigint)`.as('story_id')])
        .where('story_id', '=', from),
    )
    .onConflict((conflict) => conflict.columns(['message_id', 'story_id']).doNothing())
    .execute()
  await trx.deleteFrom('message_stories').where('story_id', '=', from).execute()
}
