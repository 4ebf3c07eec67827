import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { createNewsTables } from './001-news.ts'
import { createReaderTables } from './002-readers.ts'
import { createOutboxTables } from './003-outbox.ts'
import { createPollingTables } from './004-polling.ts'

/** All steps of the schema by name, in order. A step that was released is never changed: add another. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '001-news': createNewsTables(engine),
    '002-readers': createReaderTables(engine),
    '003-outbox': createOutboxTables(engine),
    '004-polling': createPollingTables(engine),
  }
}
