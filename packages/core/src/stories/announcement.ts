import type { Story } from './story.ts'

/** What of a story tells whether a change of it is major. */
export type StoryState = Pick<Story, 'headline' | 'summary' | 'sources'> & {
  /** Whether its headline came as breaking news. */
  readonly breaking: boolean
}

/** A story as its followers were last told of it. */
export type Announcement = StoryState & {
  readonly at: Temporal.Instant
  /** How many updates they were told of after the first news. */
  readonly updates: number
}

/** A story that changed since it was last looked at for its followers. */
export type ChangedStory = {
  readonly story: Story
  readonly breaking: boolean
  /** Of all its articles, each once. */
  readonly terms: readonly string[]
  /** True where its followers were never looked for. */
  readonly isNew: boolean
  /** `null` where nothing is known of what they were told. */
  readonly announced: Announcement | null
}
