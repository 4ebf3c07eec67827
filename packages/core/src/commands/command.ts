import type { FollowKind } from '../topics/topic.ts'
import type { AnswerPage, LatestPage } from './answer-page.ts'
import type { Doubt } from './answer-why.ts'
import type { OperatorAssent, OperatorTask } from './operators/operator-task.ts'
import type { ScreenCommand } from './screens/screen.ts'

/** Commands about one topic of a reader. */
export type TopicCommand = 'follow' | 'unfollow' | 'mute' | 'unmute'

/** What a reader may ask for, on whatever platform. */
export type Command =
  | { readonly name: 'stop' | 'help' | 'settings' | 'mydata' }
  /** Not confirmed, it only asks. */
  | { readonly name: 'forget'; readonly confirmed: boolean }
  /** `link`: what a link to the bot brings along (see `followStartLink`). */
  | { readonly name: 'start'; readonly link?: string }
  /** `''` asks; else what the reader typed ("en", "हिंदी"). */
  | { readonly name: 'language'; readonly words: string }
  /** An address, or the text of a page itself; `''`: neither. */
  | { readonly name: 'read'; readonly page: string }
  /** The related stories of a story; `null`: of the one that came last. `page`: a further page of them. */
  | { readonly name: 'brief'; readonly story: number | null; readonly page?: number }
  /** One story as a card of its own. */
  | { readonly name: 'story'; readonly story: number }
  /** The topics of a story, each as a button that follows or mutes it. */
  | { readonly name: 'offer'; readonly story: number; readonly wish: FollowKind }
  | ({ readonly name: 'why' } & Doubt)
  | ScreenCommand
  | { readonly name: 'operator'; readonly task: OperatorTask; readonly words: string }
  | OperatorAssent
  /** The newest stories; without a page the first one, as a new message. */
  | { readonly name: 'latest'; readonly page?: LatestPage }
  | { readonly name: 'topic'; readonly query: string }
  /** A question from a button, by its number in the store; `page`: a further page of its answer. */
  | { readonly name: 'question'; readonly question: number; readonly page: AnswerPage | null }
  /** A topic by the reader's words, or by its id from a button. */
  | { readonly name: TopicCommand; readonly topic: string | number }
  /** The reader's topics, from the `offset`-th on; without one from the first, as a new message. */
  | { readonly name: 'topics'; readonly offset?: number }
  /** `times`: null for a digest now; else what the reader typed after the command ("07:00 21:00", "10 खबरें", "off"). */
  | { readonly name: 'digest'; readonly times: string | null; readonly page?: AnswerPage }
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
  'mydata',
  'forget',
  'help',
] as const

/** The menu of a platform whose messages change in place and hold what readers paste. */
export const chatCommandNames = [...commandNames, 'read', 'brief', 'settings', 'language', 'why'] as const
