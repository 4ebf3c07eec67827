import type { ColumnDefinitionBuilder, Kysely, RawBuilder } from 'kysely'
import type { Schema } from './schema.ts'

/** What an engine does in its own way. Everything else is one set of Kysely queries for all engines. */
export interface Engine {
  /** Column type of a primary key that the database numbers itself. */
  readonly idType: 'integer' | 'bigserial'
  /** Makes it so: ids ascend, and that of a deleted row never comes again. */
  readonly numberIds: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  readonly search: SearchIndex
}

/** The full-text index over articles: it holds analysed terms as they are, and knows nothing of language. */
export interface SearchIndex {
  /** Makes the empty index; part of a migration. */
  create(db: Kysely<Schema>): Promise<void>
  /** Adds an article; part of the transaction that stores it. */
  add(db: Kysely<Schema>, articleId: number, terms: readonly string[]): Promise<void>
  /**
   * A subquery for the ids of articles that hold all the terms or some of them: the `limit` that were stored last.
   * It reads the index from its newest end, so that a common word costs no more than a rare one.
   */
  newest(wanted: WantedArticles): RawBuilder<number>
}

export type WantedArticles = {
  /** At least one. Text from outside: nothing in it is an operator. */
  readonly terms: readonly string[]
  readonly match: 'all' | 'some'
  readonly limit: number
  /** Only articles published at this instant or later. */
  readonly since?: Temporal.Instant | undefined
}
