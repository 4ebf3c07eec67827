import type { StoryCursor } from '../stories/story.ts'
import type { AnswerPage } from './answer-topic.ts'

/** Commands about one topic of a reader. */
export type TopicCommand = 'follow' | 'unfollow' | 'mute' | 'unmute'

/** What a reader may ask for, on whatever platform. */
export type Command =
  | { readonly name: 'start' | 'stop' | 'help' }
  /** The newest stories, after a place in the list. */
  | { readonly name: 'latest'; readonly after?: StoryCursor | null }
  | { readonly name: 'topic'; readonly query: string }
  /** A question from a button, by its number in the store; `page`: a further page of its answer. */
  | { readonly name: 'question'; readonly question: number; readonly page: AnswerPage | null }
  /** A topic by the reader's words, or by its id from a button. */
  | { readonly name: TopicCommand; readonly topic: string | number }
  /** The reader's topics, from the `offset`-th on. */
  | { readonly name: 'topics'; readonly offset?: number }
  /** `times`: null for a digest now; else what the reader typed after the command ("07:00 21:00", "10 खबरें", "off"). */
  | { readonly name: 'digest'; readonly times: string | null }
  /** The quiet hours; `''` asks for them, else what the reader typed ("22:00 06:00", "ब्रेकिंग हां", "off"). */
  | { readonly name: 'quiet'; readonly words: string }
  /** A command that we do not have. */
  | { readonly name: 'unknown' }

/** The commands with a name of their own in the platforms' menus, in menu order. */
export const commandNames = [
  'latest',
  'topic',
  'follow',
  'unfollow',
  'mute',
  'unmute',
  'topics',
  'digest',
  'quiet',
  'start',
  'stop',
  'help',
] as const
