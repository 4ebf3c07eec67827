import type { Store } from '@khabar/core'
import type { Kysely } from 'kysely'
import { createArticleStore } from './articles.ts'
import { createCorrectionStore } from './corrections.ts'
import type { Engine } from './engine.ts'
import { createFeedStore } from './feeds.ts'
import { createLeaseStore } from './leases.ts'
import { createOutboxStore } from './outbox.ts'
import { createPrivacyStore } from './privacy.ts'
import { createQuestionStore } from './questions.ts'
import { createReaderStore } from './readers.ts'
import { createIndexStore } from './reindex.ts'
import { compact } from './retention.ts'
import type { Schema } from './schema.ts'
import { createSourceStore } from './sources.ts'
import { createStoryStore } from './stories.ts'
import { createTopicStore } from './topics.ts'
import { createUpdateStore } from './updates.ts'
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
    words: createWordStore(db, engine),
    questions: createQuestionStore(db),
    readers: createReaderStore(db, engine),
    feeds: createFeedStore(db),
    outbox: createOutboxStore(db, engine),
    corrections: createCorrectionStore(db, engine),
    leases: createLeaseStore(db),
    updates: createUpdateStore(db),
    privacy: createPrivacyStore(db, engine),
    index: createIndexStore(db, engine),
    compact: (step) => compact(db, engine, step),
    close() {
      closing ??= close()
      return closing
    },
  }
}
