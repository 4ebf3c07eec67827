import type { Store } from '@khabar/core'
import type { Kysely } from 'kysely'
import { createArticleStore } from './articles.ts'
import type { Engine } from './engine.ts'
import { createOutboxStore } from './outbox.ts'
import { createReaderStore } from './readers.ts'
import type { Schema } from './schema.ts'
import { createSourceStore } from './sources.ts'
import { createStoryStore } from './stories.ts'
import { createTopicStore } from './topics.ts'

/** Core's `Store` over a migrated database, whatever its engine. */
export function createStore(db: Kysely<Schema>, engine: Engine): Store {
  let closing: Promise<void> | null = null
  return {
    sources: createSourceStore(db),
    articles: createArticleStore(db, engine),
    stories: createStoryStore(db, engine),
    topics: createTopicStore(db),
    readers: createReaderStore(db),
    outbox: createOutboxStore(db),
    close() {
      closing ??= closeAfterCurrentWork(db)
      return closing
    },
  }
}

/** A connection is given out in turn, so that whatever was begun before `close` is done when ours comes. */
async function closeAfterCurrentWork(db: Kysely<Schema>): Promise<void> {
  await db.connection().execute(async () => {})
  await db.destroy()
}
