import type { Conversation } from '../commands/conversation.ts'
import type { Platform } from '../delivery/platform.ts'
import type { Feeds } from '../feeds/create-feeds.ts'
import type { Log } from '../log.ts'
import type { ReaderStore } from '../readers/reader.ts'
import type { LeaseStore } from './lease.ts'
import type { UpdateStore } from './update-store.ts'

/** A running bot of one chat platform. */
export type Bot = {
  readonly platform: Platform
  /** Takes no more updates, finishes those at hand, and lets go of the network. */
  stop(): Promise<void>
}

/** The desk's own door for what platforms send by HTTP: one port for all bots of the process. */
export interface WebEntrance {
  /**
   * Has `POST` requests to a path (`/telegram`) answered; what is thrown is logged and answered with 500. Resolves once
   * the port is open.
   *
   * @throws {BotStartError} where the port cannot be opened.
   */
  on(path: string, answer: (request: Request) => Promise<Response>): Promise<void>
}

/** What a bot is given. */
export type BotDeps = {
  readonly conversation: Conversation
  /** News into the channels of communities. */
  readonly feeds: Feeds
  /** To note who blocked the bot or came back. */
  readonly readers: ReaderStore
  /** So that of several processes with one token only one asks for its updates. */
  readonly leases: LeaseStore
  /** So that an update that comes twice is answered once. */
  readonly updates: UpdateStore
  /** `null`: nothing comes in by HTTP, and the bot asks for its updates itself. */
  readonly web: WebEntrance | null
  readonly now: () => Temporal.Instant
  readonly log: Log
  /** Aborted when the desk stops: a start that still waits for the network ends. */
  readonly signal: AbortSignal
}

/** How an app is started. `start` rejects with {@link BotStartError} where an operator must act. */
export interface BotStarter {
  /** The platform's name. */
  readonly name: string
  start(deps: BotDeps): Promise<Bot>
}

/** Thrown where a bot cannot start until its operator acts; the message names the variable and what to do. */
export class BotStartError extends Error {
  override readonly name = 'BotStartError'
  readonly variable: string

  constructor(variable: string, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.variable = variable
  }
}
