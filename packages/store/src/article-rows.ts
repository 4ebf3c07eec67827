import type { ArticleDraft, SimilarArticle, StoredArticle } from '@khabar/core'
import type { Article } from '@khabar/parser'
import type { Insertable, Selectable } from 'kysely'
import { instantOf } from './instants.ts'
import type { ArticlesTable } from './schema.ts'

/** The row of an article. Instants inside the article become ISO 8601 text, as `JSON.stringify` writes them. */
export function rowOfArticle(draft: ArticleDraft, storyId: number): Insertable<ArticlesTable> {
  return {
    source_id: draft.sourceId,
    item_id: draft.itemId,
    story_id: storyId,
    published_at: draft.publishedAt.epochMilliseconds,
    seen_at: draft.seenAt.epochMilliseconds,
    terms: JSON.stringify(draft.terms),
    summary: JSON.stringify(draft.summary),
    article: JSON.stringify(draft.article),
    teaser_sets: JSON.stringify(draft.teaserSets),
  }
}

/** The article of a row. */
export function storedArticleOf(
  row: Selectable<ArticlesTable> & { readonly source_name: string },
): StoredArticle {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.source_name,
    itemId: row.item_id,
    storyId: row.story_id,
    article: parseArticle(row.article),
    teaserSets: JSON.parse(row.teaser_sets),
    summary: JSON.parse(row.summary),
    terms: JSON.parse(row.terms),
    publishedAt: instantOf(row.published_at),
    seenAt: instantOf(row.seen_at),
  }
}

/** The part of a row that `findStory` weighs. */
export function similarArticleOf(
  row: Pick<Selectable<ArticlesTable>, 'id' | 'story_id' | 'terms' | 'published_at'>,
): SimilarArticle {
  return {
    articleId: row.id,
    storyId: row.story_id,
    terms: JSON.parse(row.terms),
    publishedAt: instantOf(row.published_at),
  }
}

type ArticleJson = Omit<Article, 'publishedAt' | 'modifiedAt'> & {
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
}

function parseArticle(json: string): Article {
  const article: ArticleJson = JSON.parse(json)
  return {
    ...article,
    publishedAt: parseInstant(article.publishedAt),
    modifiedAt: parseInstant(article.modifiedAt),
  }
}

function parseInstant(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}
