import type { Article, TeaserSet } from '@khabar/parser'
import type { ListedMark } from '../corrections/listed-mark.ts'
import type { StoryQuery } from '../search/term-query.ts'
import type { WordDraft } from '../search/word.ts'
import type { Fingerprint } from '../stories/fingerprint.ts'
import type { JoinReason } from '../stories/join-reason.ts'
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
  /** What its story is found by (see `fingerprintOf`). */
  readonly fingerprint: Fingerprint
  /** The terms as words of the vocabulary (see `wordsOf`). */
  readonly words: readonly WordDraft[]
  /** Whether its headline came as breaking news (see `isBreaking`); not, unless said. */
  readonly breaking?: boolean
  /** The outlet's date, or the time of reading where it names none or names the future. */
  readonly publishedAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
  /** What its listing said of it, by which a change is noticed; none, unless said. */
  readonly listed?: ListedMark
}

export type StoredArticle = Omit<ArticleDraft, 'words' | 'breaking' | 'listed'> & {
  readonly id: number
  readonly storyId: number
  /** Why it stands in that story; `null` where it began it. */
  readonly joinedBecause: JoinReason | null
  /** The name of the article's source. */
  readonly sourceName: string
}

/** An article that may be of the same event as a new one: material for `findStory`. */
export type SimilarArticle = {
  readonly articleId: number
  readonly storyId: number
  readonly fingerprint: Fingerprint
  readonly publishedAt: Temporal.Instant
}

/** Articles. Implemented by `@khabar/store`. */
export interface ArticleStore {
  /** Which of these item ids of a source are already stored. */
  knownItems(sourceId: number, itemIds: readonly string[]): Promise<Set<string>>
  /**
   * Stores an article under a story (`null`: a new one) together with its search terms, in one transaction.
   * An item that is already stored is left as it is: `{ added: false }` with the stored ids.
   * `because` is kept with it where it joins a story.
   * A new story counts as announced at once where `announce` is false (the first reading of a source).
   */
  add(
    draft: ArticleDraft,
    options: { storyId: number | null; because?: JoinReason | null; announce: boolean },
  ): Promise<{ articleId: number; storyId: number; added: boolean }>
  get(articleId: number): Promise<StoredArticle | null>
  /** All articles of a story, newest first. */
  ofStory(storyId: number): Promise<StoredArticle[]>
  /** The newest articles that hold what is asked for, at most `limit`, newest first. */
  similar(query: StoryQuery, bounds: { limit: number }): Promise<SimilarArticle[]>
  /** The articles at some addresses (see `plainAddressOf`), at most `limit`. */
  at(addresses: readonly string[], bounds: { limit: number }): Promise<SimilarArticle[]>
}
