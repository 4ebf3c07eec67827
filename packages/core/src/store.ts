import type { ArticleStore } from './articles/stored-article.ts'
import type { OutboxStore } from './delivery/outbox.ts'
import type { ReaderStore } from './readers/reader.ts'
import type { QuestionStore, WordStore } from './search/word.ts'
import type { SourceStore } from './sources/source.ts'
import type { StoryStore } from './stories/story.ts'
import type { TopicStore } from './topics/topic.ts'

/** All that is kept. A handful of small stores over one database; several processes may share it. */
export interface Store {
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly topics: TopicStore
  readonly words: WordStore
  readonly questions: QuestionStore
  readonly readers: ReaderStore
  readonly outbox: OutboxStore
  close(): Promise<void>
}
