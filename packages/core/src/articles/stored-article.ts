import type { Article, TeaserSet } from '@khabar/parser'
import type { Summary } from '../summarise/summary.ts'

/** A read and summarised article, ready to be stored. */
export type ArticleDraft = {
  readonly sourceId: number
  /** The outlet's own id of the article: unique within its source. */
  readonly itemId: string
  readonly article: Article
  readonly teaserSets: readonly TeaserSet[]
  readonly summary: Summary
  /** Analysed terms of headline, dateline, summary and tags (see `analyse`): what search and stories look at. */
  readonly terms: readonly string[]
  /** The outlet's date, or the time of reading where it names none or names the future. */
  readonly publishedAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
}

export type StoredArticle = ArticleDraft & {
  readonly id: number
  readonly storyId: number
  /** The name of the article's source. */
  readonly sourceName: string
}

/** A recent article that shares terms with a new one: material for `findStory`. */
export type SimilarArticle = {
  readonly articleId: number
  readonly storyId: number
  readonly terms: readonly string[]
  readonly publishedAt: Temporal.Instant
}

/** Articles. Implemented by `@khabar/store`. */
export interface ArticleStore {
  /** Which of these item ids of a source are already stored. */
  knownItems(sourceId: number, itemIds: readonly string[]): Promise<Set<string>>
  /**
   * Stores an article under a story (`null`: a new one) together with its search terms, in one transaction.
   * An item that is already stored is left as it is: `{ added: false }` with the stored ids.
   * A new story counts as announced at once where `announce` is false (the first reading of a source).
   */
  add(
    draft: ArticleDraft,
    options: { storyId: number | null; announce: boolean },
  ): Promise<{ articleId: number; storyId: number; added: boolean }>
  get(articleId: number): Promise<StoredArticle | null>
  /** All articles of a story, newest first. */
  ofStory(storyId: number): Promise<StoredArticle[]>
  /** The newest articles since `since` that share a term with `terms`, at most `limit`, newest first. */
  similar(
    terms: readonly string[],
    bounds: { since: Temporal.Instant; limit: number },
  ): Promise<SimilarArticle[]>
}
