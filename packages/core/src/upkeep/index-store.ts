import type { ArticleIndex } from '../articles/index-article.ts'
import type { StoredArticle } from '../articles/stored-article.ts'
import type { Topic } from '../topics/topic.ts'

/** How far indexing anew is: articles from the newest down, then topics. */
export type IndexProgress = {
  readonly version: number
  readonly phase: 'articles' | 'topics'
  /** Articles below this id and topics above it are still to be done. */
  readonly id: number
}

export type IndexedAnew = ArticleIndex & Pick<StoredArticle, 'id' | 'publishedAt'>

/** The stored terms, and the version of the analyser that they are from. Implemented by `@khabar/store`. */
export interface IndexStore {
  /**
   * How far the terms are on their way to a version; `null`: all are of it, or of a newer one. The first call for a
   * new version empties the vocabulary, which fills again with the articles.
   */
  progress(version: number): Promise<IndexProgress | null>
  /** Begins anew, also where all terms are of this version. */
  restart(version: number): Promise<void>
  /** Articles below an id, the newest first. */
  articlesBelow(id: number, bounds: { limit: number }): Promise<StoredArticle[]>
  /**
   * Replaces what articles are found by, and notes the progress from one place to the next, in one transaction.
   *
   * @returns false where another process has made the step meanwhile; nothing is changed then.
   */
  putArticles(articles: readonly IndexedAnew[], step: IndexStep): Promise<boolean>
  /** Topics above an id, by id. */
  topicsAbove(id: number, bounds: { limit: number }): Promise<Topic[]>
  /**
   * The same for topics. Those that have become equal are one from then on, the one with the least id; a reader who
   * muted one of them mutes it.
   */
  putTopics(topics: readonly Topic[], step: IndexStep): Promise<boolean>
}

/** `to: null`: all is done. */
export type IndexStep = { readonly from: IndexProgress; readonly to: IndexProgress | null }
