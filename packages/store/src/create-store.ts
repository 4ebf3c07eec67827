import type { Store } from '@khabar/core'
import type { Kysely } from 'kysely'
import { createArticleStore } from './articles.ts'
import type { Engine } from './engine.ts'
import { createOutboxStore } from './outbox.ts'
import { createQuestionStore } from './questions.ts'
import { createReaderStore } from './readers.ts'
import type { Schema } from './schema.ts'
import { createSourceStore } from './sources.ts'
import { createStoryStore } from './stories.ts'
import { createTopicStore } from './topics.ts'
import { createWordStore } from './words.ts'

/**
 * Core's `Store` over a migrated database, whatever its engine.
 *
 * @param options.close closes the database after what was begun on it.
 */
export function createStore(
  db: Kysely<Schema>,
  engine: Engine,
  { close }: { close: () => Promise<void> },
): Store {
  let closing: Promise<void> | null = null
  return {
    sources: createSourceStore(db, engine),
    articles: createArticleStore(db, engine),
    stories: createStoryStore(db, engine),
    topics: createTopicStore(db),
    words: createWordStore(db),
    questions: createQuestionStore(db),
    readers: createReaderStore(db, engine),
    outbox: createOutboxStore(db, engine),
    close() {
      closing ??= close()
      return closing
    },
  }
}
