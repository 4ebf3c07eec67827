import { describe } from 'vitest'
import { describeAnnouncements } from './contract/announcements.ts'
import { describeArticles } from './contract/articles.ts'
import { describeClaims } from './contract/claims.ts'
import type { CreateDatabase } from './contract/harness.ts'
import { describeListedItems } from './contract/listed-items.ts'
import { describeOutbox } from './contract/outbox.ts'
import { describeReaders } from './contract/readers.ts'
import { describeRegrouping } from './contract/regrouping.ts'
import { describeSearch } from './contract/search.ts'
import { describeSendings } from './contract/sendings.ts'
import { describeSharing } from './contract/sharing.ts'
import { describeSources } from './contract/sources.ts'
import { describeStories } from './contract/stories.ts'
import { describeTopics } from './contract/topics.ts'
import { describeTurns } from './contract/turns.ts'
import { describeWords } from './contract/words.ts'

/** What core's `Store` promises, as tests that every engine runs. */
export function describeStore(name: string, createDatabase: CreateDatabase): void {
  describe(name, () => {
    describe('sources', () => describeSources(createDatabase))
    describe('listed items', () => describeListedItems(createDatabase))
    describe('articles', () => describeArticles(createDatabase))
    describe('search', () => describeSearch(createDatabase))
    describe('stories', () => describeStories(createDatabase))
    describe('regrouping', () => describeRegrouping(createDatabase))
    describe('announcements', () => describeAnnouncements(createDatabase))
    describe('topics', () => describeTopics(createDatabase))
    describe('words', () => describeWords(createDatabase))
    describe('readers', () => describeReaders(createDatabase))
    describe('turns', () => describeTurns(createDatabase))
    describe('outbox', () => describeOutbox(createDatabase))
    describe('sendings', () => describeSendings(createDatabase))
    describe('claims', () => describeClaims(createDatabase))
    describe('a shared database', () => describeSharing(createDatabase))
  })
}
