import type { StoryCursor } from '../stories/story.ts'

/** A page of an answer: as of the instant of the first question, so that later pages go on where that one ended. */
export type AnswerPage = { readonly asked: Temporal.Instant; readonly page: number }

/**
 * A page of the newest stories: the first one, or the one that lies behind or before a story of another page. The number
 * (1 for the first) is what the reader is told; `null` on buttons of older messages.
 */
export type LatestPage =
  | { readonly at: 'first' }
  | { readonly at: 'after' | 'before'; readonly cursor: StoryCursor; readonly number: number | null }
