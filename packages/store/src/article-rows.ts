import {
  type ArticleDraft,
  fingerprintOf,
  type JoinReason,
  plainAddressOf,
  type SimilarArticle,
  type StoredArticle,
} from '@khabar/core'
import type { Article } from '@khabar/parser'
import type { Insertable, Kysely, Selectable } from 'kysely'
import { instantOf } from './instants.ts'
import type { ArticlesTable, Schema } from './schema.ts'

/** The row of an article. Instants inside the article become ISO 8601 text, as `JSON.stringify` writes them. */
export function rowOfArticle(
  draft: ArticleDraft,
  { storyId, because }: { storyId: number; because: JoinReason | null },
): Insertable<ArticlesTable> {
  return {
    source_id: draft.sourceId,
    item_id: draft.itemId,
    story_id: storyId,
    published_at: draft.publishedAt.epochMilliseconds,
    seen_at: draft.seenAt.epochMilliseconds,
    terms: JSON.stringify(draft.terms),
    joined_because: because === null ? null : JSON.stringify(because),
    address: draft.article.url === null ? null : plainAddressOf(draft.article.url),
    summary: JSON.stringify(draft.summary),
    article: JSON.stringify(draft.article),
    teaser_sets: JSON.stringify(draft.teaserSets),
  }
}

/** Whole articles, as {@link storedArticleOf} takes them. */
export function storedArticles(db: Kysely<Schema>) {
  return db
    .selectFrom('articles')
    .innerJoin('sources', 'sources.id', 'articles.source_id')
    .leftJoin('fingerprints', 'fingerprints.article_id', 'articles.id')
    .selectAll('articles')
    .select(['sources.name as source_name', 'fingerprints.fingerprint'])
}

/** The article of a row. */
export function storedArticleOf(
  row: Selectable<ArticlesTable> & { readonly source_name: string; readonly fingerprint: string | null },
): StoredArticle {
  const article = parseArticle(row.article)
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.source_name,
    itemId: row.item_id,
    storyId: row.story_id,
    article,
    teaserSets: JSON.parse(row.teaser_sets),
    summary: JSON.parse(row.summary),
    terms: JSON.parse(row.terms),
    // Articles of before there were fingerprints have none.
    fingerprint: row.fingerprint === null ? fingerprintOf(article) : JSON.parse(row.fingerprint),
    joinedBecause: row.joined_because === null ? null : JSON.parse(row.joined_because),
    publishedAt: instantOf(row.published_at),
    seenAt: instantOf(row.seen_at),
  }
}

/** What `findStory` weighs of articles; those of before there were fingerprints are left out. */
export function similarArticles(db: Kysely<Schema>) {
  return db
    .selectFrom('articles')
    .innerJoin('fingerprints', 'fingerprints.article_id', 'articles.id')
    .select(['articles.id', 'articles.story_id', 'articles.published_at', 'fingerprints.fingerprint'])
}

/** The part of an article's row that `findStory` weighs. */
export function similarArticleOf(
  row: Pick<Selectable<ArticlesTable>, 'id' | 'story_id' | 'published_at'> & { readonly fingerprint: string },
): SimilarArticle {
  return {
    articleId: row.id,
    storyId: row.story_id,
    fingerprint: JSON.parse(row.fingerprint),
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
