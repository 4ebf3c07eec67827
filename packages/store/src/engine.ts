import type { StoryQuery, Word } from '@khabar/core'
import type { ColumnDefinitionBuilder, Kysely, RawBuilder } from 'kysely'
import type { Schema } from './schema.ts'

/** What an engine does in its own way. Everything else is one set of Kysely queries for all engines. */
export interface Engine {
  /** Column type of a primary key that the database numbers itself. */
  readonly idType: 'integer' | 'bigserial'
  /** Makes it so: ids ascend, and that of a deleted row never comes again. */
  readonly numberIds: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /**
   * Whether transactions run beside each other, so that rows which one reads in order to write them are locked
   * (`for update`). Where they run one after the other, there is nothing to lock.
   */
  readonly locksRows: boolean
  readonly search: SearchIndex
  /** Words of some sounds (at least one), most used first. */
  readonly wordsSounding: (db: Kysely<Schema>, sounds: readonly string[], limit: number) => Promise<Word[]>
}

/** The full-text index over articles: it holds analysed terms as they are, and knows nothing of language. */
export interface SearchIndex {
  /** Makes the empty index; part of a migration. */
  create(db: Kysely<Schema>): Promise<void>
  /** Makes what else it reads quickly; part of a later migration. */
  quicken?(db: Kysely<Schema>): Promise<void>
  /** Empties it; part of a migration that fills it anew. */
  clear(db: Kysely<Schema>): Promise<void>
  /** Adds an article; part of the transaction that stores it. */
  add(db: Kysely<Schema>, article: IndexedArticle): Promise<void>
  /** Takes an article out; part of the transaction that removes it or its terms. */
  remove(db: Kysely<Schema>, article: Omit<IndexedArticle, 'terms'>): Promise<void>
  /**
   * A subquery for the ids of the newest articles that hold what is asked for, at most `limit`.
   * It reads the index from its newest end, so that a common word costs no more than a rare one.
   */
  newest(query: StoryQuery, bounds: { limit: number }): RawBuilder<number>
}

export type IndexedArticle = {
  readonly id: number
  readonly publishedAt: Temporal.Instant
  readonly terms: readonly string[]
}
