import type { ArticleStore } from './articles/stored-article.ts'
import type { CorrectionStore } from './corrections/correction-store.ts'
import type { OutboxStore } from './delivery/outbox.ts'
import type { LeaseStore } from './desk/lease.ts'
import type { UpdateStore } from './desk/update-store.ts'
import type { FeedStore } from './feeds/feed.ts'
import type { PrivacyStore } from './privacy/holdings.ts'
import type { ReaderStore } from './readers/reader.ts'
import type { Compacted, CompactionStep } from './retention/retention.ts'
import type { QuestionStore, WordStore } from './search/word.ts'
import type { SourceStore } from './sources/source.ts'
import type { StoryStore } from './stories/story.ts'
import type { TopicStore } from './topics/topic.ts'
import type { IndexStore } from './upkeep/index-store.ts'

/** All that is kept. A handful of small stores over one database; several processes may share it. */
export interface Store {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly topics: TopicStore
  readonly words: WordStore
  readonly questions: QuestionStore
  readonly readers: ReaderStore
  readonly feeds: FeedStore
  readonly outbox: OutboxStore
  readonly corrections: CorrectionStore
  readonly leases: LeaseStore
  readonly updates: UpdateStore
  readonly privacy: PrivacyStore
  readonly index: IndexStore
  /**
   * One small step of letting go of what is old, oldest first; called again while there is more. Any process may call
   * it at any time. An article's item is noted as passed over, so that no listing makes it news again.
   */
  compact(step: CompactionStep): Promise<Compacted>
  close(): Promise<void>
}
