import type { StoryCursor } from '../stories/story.ts'

/** What a reader may ask for, on whatever platform. */
export type Command =
  | { readonly name: 'start' | 'stop' | 'help' }
  /** The newest stories, after a place in the list. */
  | { readonly name: 'latest'; readonly after?: StoryCursor | null }
  | { readonly name: 'topic'; readonly query: string }
  /** A topic by the reader's words, or by its id from a button. */
  | { readonly name: 'follow' | 'unfollow'; readonly topic: string | number }
  /** `times`: null for a digest now; else what the reader typed after the command ("07:00 21:00", "off"). */
  | { readonly name: 'digest'; readonly times: string | null }
  /** A command that we do not have. */
  | { readonly name: 'unknown' }

/** The commands with a name of their own in the platforms' menus, in menu order. */
export const commandNames = [
  'latest',
  'topic',
  'follow',
  'unfollow',
  'digest',
  'start',
  'stop',
  'help',
] as const
