import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { StoryLead } from './story-lead.ts'

/**
 * Makes a story without articles yet and gives its id. `knownAt`: nobody is to be told of it, as if its followers had
 * been told of its first article then.
 */
export async function addStory(
  trx: Transaction<Schema>,
  { lead, at, knownAt }: { lead: StoryLead & { breaking: number }; at: number; knownAt: number | null },
): Promise<number> {
  const { id } = await trx
    .insertInto('stories')
    .values({
      ...lead,
      first_at: at,
      updated_at: at,
      article_count: 0,
      sources: '[]',
      ...(knownAt === null ? { announced: 0 } : knownAs(lead, knownAt)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function knownAs(lead: StoryLead & { breaking: number }, knownAt: number) {
  return {
    announced: 1,
    announced_articles: 1,
    announced_at: knownAt,
    announced_headline: lead.headline,
    announced_summary: lead.summary,
    announced_sources: JSON.stringify([lead.source]),
    announced_breaking: lead.breaking,
  }
}
