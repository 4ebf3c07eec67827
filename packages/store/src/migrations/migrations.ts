import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { createNewsTables } from './001-news.ts'
import { createReaderTables } from './002-readers.ts'
import { createOutboxTables } from './003-outbox.ts'
import { createPollingTables } from './004-polling.ts'
import { addStoryMarks } from './005-stories.ts'
import { createWordTables } from './006-words.ts'
import { createFollowKinds } from './007-follows.ts'
import { createDigestSettings } from './008-digests.ts'
import { orderSearch } from './009-search.ts'
import { addOutboxMarks } from './010-outbox.ts'
import { createCorrectionTables } from './011-corrections.ts'
import { createMarks } from './012-retention.ts'
import { createFeedTable } from './013-feeds.ts'
import { createChoices } from './014-choices.ts'
import { createUpdateTable } from './015-updates.ts'
import { addHolds } from './016-holds.ts'
import { quickenSearch } from './017-search.ts'
import { addFeedAliases } from './018-feed-aliases.ts'
import { addQuestionUse } from './019-question-use.ts'

/** All steps of the schema by name, in order. A step that was released is never changed: add another. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '001-news': createNewsTables(engine),
    '002-readers': createReaderTables(engine),
    '003-outbox': createOutboxTables(engine),
    '004-polling': createPollingTables(engine),
    '005-stories': addStoryMarks(),
    '006-words': createWordTables(engine),
    '007-follows': createFollowKinds(),
    '008-digests': createDigestSettings(),
    '009-search': orderSearch(engine),
    '010-outbox': addOutboxMarks(),
    '011-corrections': createCorrectionTables(engine),
    '012-retention': createMarks(),
    '013-feeds': createFeedTable(),
    '014-choices': createChoices(),
    '015-updates': createUpdateTable(),
    '016-holds': addHolds(),
    '017-search': quickenSearch(engine),
    '018-feed-aliases': addFeedAliases(),
    '019-question-use': addQuestionUse(),
  }
}
