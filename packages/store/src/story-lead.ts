import type { ArticleDraft } from '@khabar/core'
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** What a story shows of its newest article. */
export type StoryLead = ReturnType<typeof leadOf>

/** The columns that a story takes from its newest article. */
export function leadOf({ article, summary }: Pick<ArticleDraft, 'article' | 'summary'>, source: string) {
  return {
    headline: article.headline,
    summary: summary.text,
    url: article.url,
    image_url: article.images[0]?.url ?? null,
    dateline: JSON.stringify(article.dateline),
    section: article.section,
    source,
  }
}

/** Names of a story's outlets, each once, the first to publish first. */
export async function sourceNames(trx: Transaction<Schema>, storyId: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('articles')
    .innerJoin('sources', 'sources.id', 'articles.source_id')
    .select('sources.name')
    .where('articles.story_id', '=', storyId)
    .orderBy('articles.published_at')
    .orderBy('articles.id')
    .execute()
  return [...new Set(rows.map(({ name }) => name))]
}
