import type { BotCommand, User, UserFromGetMe } from 'grammy/types'
import { type Call, type CallFilter, filterCalls } from './calls/call.ts'
import { type SeenMessage, visibleMessages } from './chats/seen-message.ts'
import { createWorld } from './create-world.ts'
import { createFaults, type Faults } from './faults/create-faults.ts'
import { createRequestHandler } from './http/create-request-handler.ts'
import { listen } from './http/listen.ts'
import { runMethod } from './http/run-method.ts'
import type { RateLimits } from './limits/create-rate-limiter.ts'
import { type ChatRef, stateOf } from './people/chat-ref.ts'
import { createPerson, type Person } from './people/create-person.ts'
import type { Room, Topic } from './people/create-room.ts'
import { type ChannelOptions, createRooms, type GroupOptions } from './people/create-rooms.ts'
import { type MessagePredicate, type WaitOptions, waitForMessage } from './people/wait-for-message.ts'

/** How a server is set up; all of it may be left out. */
export type TelegramServerOptions = {
  readonly token?: string
  /** What differs from the usual bot. */
  readonly bot?: Partial<UserFromGetMe>
  /** The clock of dates and limits, in milliseconds. */
  readonly now?: () => number
  /** Turns the sending limits on, or sets them. */
  readonly limits?: boolean | RateLimits
  readonly port?: number
  /** How long a test waits at most for a message or an answer. */
  readonly waitTimeoutMs?: number
  /** The wait before a webhook's first repetition. */
  readonly webhookRetryMs?: number
}

/** What a new user is; a first name and Hindi unless said otherwise. */
export type UserProfile = Partial<Omit<User, 'is_bot'>>

/** A Bot API server on this machine, and the people and chats behind it. */
export type TelegramServer = {
  /** For `apiRoot`: without a slash at the end. */
  readonly url: string
  readonly token: string
  readonly bot: UserFromGetMe
  readonly addUser: (profile?: UserProfile) => Person
  readonly addGroup: (options: GroupOptions) => Room
  readonly addChannel: (options: ChannelOptions) => Room
  readonly addTopic: (room: Room, name: string) => Topic
  /** What is visible in a chat now, of the bot and of people, in order of arrival. */
  readonly messagesIn: (chat: ChatRef) => SeenMessage[]
  /** Identifiers of the messages pinned in a chat, oldest first. */
  readonly pinnedIn: (chat: ChatRef) => readonly number[]
  /** Resolves with the first message of the bot in a chat that fits and came after `afterIndex`. */
  readonly waitForMessage: (
    chat: ChatRef,
    predicate?: MessagePredicate,
    options?: WaitOptions & { readonly afterIndex?: number },
  ) => Promise<SeenMessage>
  /** Resolves with the first call that fits; without a predicate, once it is answered or given up. */
  readonly waitForCall: (
    filter: CallFilter & WaitOptions,
    predicate?: (call: Call) => boolean,
  ) => Promise<Call>
  /** The bot's commands of exactly one scope (`'default'`, `'chat -5'`) and language (`''` for all others). */
  readonly commandsFor: (options?: {
    readonly scope?: string
    readonly language?: string
  }) => readonly BotCommand[]
  readonly faults: Faults
  /** Every call with the right token, in order of arrival. */
  readonly calls: readonly Call[]
  readonly callsTo: (filter: CallFilter) => Call[]
  /** How many messages with this text or caption the bot ever got into a chat, whatever it was told. */
  readonly acceptedCopies: (chat: ChatRef, text: string) => number
  /** Ends long polls, waits and connections. */
  readonly close: () => Promise<void>
}

/**
 * Starts a local Telegram Bot API server for one bot.
 *
 * ```ts
 * const server = await createTelegramServer()
 * const bot = new Bot(server.token, { client: { apiRoot: server.url } })
 * const reply = await server.addUser({ first_name: 'मीरा' }).ask('/start')
 * ```
 *
 * What it answers is taken from the sources of Telegram's own server where those decide; what only Telegram's data
 * centres decide (the sending limits, the reach of `BUTTON_URL_INVALID`) is an approximation. Markdown is refused.
 *
 * @see https://core.telegram.org/bots/api
 * @see https://github.com/tdlib/telegram-bot-api
 */
export async function createTelegramServer({
  token = '7000001:local-token',
  bot: botDetails = {},
  now = Date.now,
  limits = false,
  port = 0,
  waitTimeoutMs = 4_500,
  webhookRetryMs = 50,
}: TelegramServerOptions = {}): Promise<TelegramServer> {
  const bot = { ...usualBot, id: Number(token.split(':')[0]), ...botDetails }
  const calls: Call[] = []
  const closing = new AbortController()
  const { meet, ...faults } = createFaults()
  const handleReply = async (method: string, fields: Readonly<Record<string, unknown>>) => {
    const call: Call = { at: now(), method, payload: fields }
    calls.push(call)
    call.outcome = await runMethod(world, method, { fields, files: new Map() }, closing.signal)
  }
  const world = createWorld({
    now,
    bot,
    limits,
    webhookRetryMs,
    handleReply: (...reply) => void handleReply(...reply),
  })
  const listening = await listen(createRequestHandler({ world, token, calls, meet }), { port })
  const messageIds = { next: 1 }

  return {
    url: listening.url,
    token,
    bot,
    addUser: (profile) => {
      const number = world.nextNumber()
      const user = {
        id: 1_000 + number,
        is_bot: false,
        first_name: `पाठक ${number}`,
        language_code: 'hi',
        ...profile,
      }
      return createPerson(world, user, { messageIds, timeoutMs: waitTimeoutMs })
    },
    ...createRooms(world, { messageIds }),
    addTopic: (room, name) => room.addTopic(name),
    messagesIn: (chat) => visibleMessages(stateOf(world, chat)),
    pinnedIn: (chat) => [...stateOf(world, chat).pinned],
    waitForMessage: (chat, predicate, options) => {
      return waitForMessage(world, stateOf(world, chat), predicate, { timeoutMs: waitTimeoutMs, ...options })
    },
    waitForCall: ({ timeoutMs = waitTimeoutMs, ...filter }, predicate = isOver) => {
      const look = () => filterCalls(calls, filter).find(predicate)
      const explain = () => `no such call; made: ${calls.map(({ method }) => method).join(', ') || 'none'}`
      return world.waitingRoom.waitFor(look, { timeoutMs, explain })
    },
    commandsFor: ({ scope = 'default', language = '' } = {}) =>
      world.commands.get(`${scope} ${language}`) ?? [],
    faults,
    calls,
    callsTo: (filter) => filterCalls(calls, filter),
    acceptedCopies: (chat, text) => {
      return stateOf(world, chat).stored.filter(({ isFromBot, message, earlier }) => {
        const first = earlier[0] ?? message
        return isFromBot && (first.text ?? first.caption) === text
      }).length
    },
    close: async () => {
      closing.abort()
      world.webhook.close()
      await listening.close()
      faults.clear()
      world.waitingRoom.close()
    },
  }
}

function isOver(call: Call): boolean {
  return call.outcome !== undefined
}

const usualBot = {
  is_bot: true,
  first_name: 'खबर',
  username: 'khabar_local_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
} as const
