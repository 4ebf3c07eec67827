import { describe } from 'vitest'
import { describeAnnouncements } from './contract/announcements.ts'
import { describeArticles } from './contract/articles.ts'
import { describeClaims } from './contract/claims.ts'
import { describeCorrections } from './contract/corrections.ts'
import { describeEdits } from './contract/edits.ts'
import { describeFeeds } from './contract/feeds.ts'
import type { CreateDatabase } from './contract/harness.ts'
import { describeHolds } from './contract/holds.ts'
import { describeLeases } from './contract/leases.ts'
import { describeListedItems } from './contract/listed-items.ts'
import { describeOutbox } from './contract/outbox.ts'
import { describeOutboxCounts } from './contract/outbox-counts.ts'
import { describePaces } from './contract/paces.ts'
import { describePrivacy } from './contract/privacy.ts'
import { describeReaders } from './contract/readers.ts'
import { describeRegrouping } from './contract/regrouping.ts'
import { describeReindexing } from './contract/reindexing.ts'
import { describeRetention } from './contract/retention.ts'
import { describeSearch } from './contract/search.ts'
import { describeSendings } from './contract/sendings.ts'
import { describeSharing } from './contract/sharing.ts'
import { describeSources } from './contract/sources.ts'
import { describeStories } from './contract/stories.ts'
import { describeTopics } from './contract/topics.ts'
import { describeTurns } from './contract/turns.ts'
import { describeUpdates } from './contract/updates.ts'
import { describeWords } from './contract/words.ts'

/** What core's `Store` promises, as tests that every engine runs. */
export function describeStore(name: string, createDatabase: CreateDatabase): void {
  describe(name, () => {
    describe('sources', () => describeSources(createDatabase))
    describe('listed items', () => describeListedItems(createDatabase))
    describe('articles', () => describeArticles(createDatabase))
    describe('search', () => describeSearch(createDatabase))
    describe('stories', () => describeStories(createDatabase))
    describe('holds', () => describeHolds(createDatabase))
    describe('regrouping', () => describeRegrouping(createDatabase))
    describe('announcements', () => describeAnnouncements(createDatabase))
    describe('topics', () => describeTopics(createDatabase))
    describe('words', () => describeWords(createDatabase))
    describe('readers', () => describeReaders(createDatabase))
    describe('feeds', () => describeFeeds(createDatabase))
    describe('turns', () => describeTurns(createDatabase))
    describe('privacy', () => describePrivacy(createDatabase))
    describe('retention', () => describeRetention(createDatabase))
    describe('reindexing', () => describeReindexing(createDatabase))
    describe('outbox', () => describeOutbox(createDatabase))
    describe('counts of the outbox', () => describeOutboxCounts(createDatabase))
    describe('sendings', () => describeSendings(createDatabase))
    describe('claims', () => describeClaims(createDatabase))
    describe('paces', () => describePaces(createDatabase))
    describe('corrections', () => describeCorrections(createDatabase))
    describe('edits', () => describeEdits(createDatabase))
    describe('leases', () => describeLeases(createDatabase))
    describe('updates', () => describeUpdates(createDatabase))
    describe('a shared database', () => describeSharing(createDatabase))
  })
}
