import type { StoryQuery } from '../search/term-query.ts'
import type { Announcement, ChangedStory } from './announcement.ts'

/** Articles about one event, over outlets and days, as a reader sees them. */
export type Story = {
  readonly id: number
  /** Headline, summary, address and picture are those of the story's newest article. */
  readonly headline: string
  /** Summary of at most 60 words; `''` where the article gave none. */
  readonly summary: string
  readonly url: string | null
  readonly imageUrl: string | null
  readonly dateline: readonly string[]
  readonly section: string | null
  /** The outlet of that newest article. */
  readonly source: string
  /** Names of the outlets that carry it, first publisher first. */
  readonly sources: readonly string[]
  readonly articleCount: number
  /** When its first and its newest article were published. */
  readonly firstAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

/** A place in a newest-first list of stories. */
export type StoryCursor = { readonly updatedAt: Temporal.Instant; readonly id: number }

/** Stories. Implemented by `@khabar/store`. */
export interface StoryStore {
  /** Also one that readers are not shown. */
  get(storyId: number): Promise<Story | null>
  /** A story that readers may see: neither withdrawn nor held. */
  shown(storyId: number): Promise<Story | null>
  /** Newest first: those after the cursor, or (with `before`) those right before it. */
  latest(page: { limit: number; after?: StoryCursor | null; before?: StoryCursor | null }): Promise<Story[]>
  /**
   * Stories of which one article holds what is asked for: the newest `limit` candidates, newest first. Ranking is the
   * caller's.
   */
  matching(query: StoryQuery, bounds: { limit: number }): Promise<Story[]>
  /** The analysed terms of all articles of each story. */
  termsOf(storyIds: readonly number[]): Promise<Map<number, ReadonlySet<string>>>
  /** Stories that are new or changed since they were last looked at for their followers, by ascending id. */
  unannounced(page: { limit: number; afterStoryId?: number }): Promise<ChangedStory[]>
  /**
   * Notes that a story was looked at as it was read, and what its followers know of it from now on (`null`: what they
   * knew). A story that changed since it was read is still to be looked at.
   */
  markAnnounced(story: Pick<Story, 'id' | 'articleCount'>, announcement: Announcement | null): Promise<void>
  /**
   * Holds a story back, by an operator's hand: it is shown, found and announced no more until it is released. What still
   * waits to tell readers of it alone is taken back, and told after the release; what they were sent stays. Done
   * again, it takes back what was queued in the meantime. False where there is no such story, or it was withdrawn.
   */
  hold(storyId: number, at: Temporal.Instant): Promise<boolean>
  /** Shows a story again, and has it announced where it was not. False where it is not held. */
  release(storyId: number): Promise<boolean>
  /** The stories that are held, the last one first. */
  held(page: { limit: number }): Promise<Story[]>
  /**
   * Takes an article out of its story into a new one of its own, by an operator's hand, and gives that story's id;
   * `null` where there is no such article or its story has no other. It is kept with the article where it came from.
   *
   * Nobody is told of the new story. Who was sent the old story while it showed this article was sent the new one.
   */
  split(articleId: number): Promise<number | null>
  /**
   * Moves the articles of story `from` into story `into`, by an operator's hand; `from` is no more. False where either
   * is unknown, or both are one.
   *
   * Who was sent either was sent the story; where both were still to be told to a reader, one of the rows is dropped.
   */
  merge(stories: { into: number; from: number }): Promise<boolean>
}
