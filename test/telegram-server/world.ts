import type {
  BotCommand,
  InlineQueryResult,
  InlineQueryResultsButton,
  User,
  UserFromGetMe,
} from 'grammy/types'
import type { ChatState } from './chats/chat-state.ts'
import type { RateLimiter } from './limits/create-rate-limiter.ts'
import type { Poller } from './updates/create-poller.ts'
import type { UpdateQueue } from './updates/create-update-queue.ts'
import type { WaitingRoom } from './waiting/create-waiting-room.ts'
import type { Webhook } from './webhook/create-webhook.ts'

/** What the bot answered to a button pressed. */
export type CallbackAnswer = { readonly text: string; readonly showAlert: boolean; readonly url: string }

/** What the bot answered to an inline query. */
export type InlineAnswer = {
  readonly results: readonly InlineQueryResult[]
  readonly nextOffset: string
  readonly cacheTime: number
  readonly isPersonal: boolean
  /** Above the results. */
  readonly button: InlineQueryResultsButton | undefined
}

/** All that the server knows. Methods and people read and change it; nothing else holds state. */
export type World = {
  /** Milliseconds. */
  readonly now: () => number
  readonly bot: UserFromGetMe
  readonly users: Map<number, User>
  readonly chats: Map<number, ChatState>
  readonly updates: UpdateQueue
  readonly poller: Poller
  readonly webhook: Webhook
  readonly limiter: RateLimiter | undefined
  readonly waitingRoom: WaitingRoom
  /** Buttons pressed, by query id, with the answer once there is one; gone when the query is too old. */
  readonly callbackQueries: Map<string, CallbackAnswer | undefined>
  readonly inlineQueries: Map<string, InlineAnswer | undefined>
  /** By scope and language. */
  readonly commands: Map<string, readonly BotCommand[]>
  /** Name and descriptions, by field and language. */
  readonly profile: Map<string, string>
  /** Files the bot has sent, by their identifier. */
  readonly files: Map<string, { readonly width: number; readonly height: number; readonly size: number }>
  /** Counts up from 1 for all that needs a number of its own. */
  readonly nextNumber: () => number
}
