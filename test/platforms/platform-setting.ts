import type { Platform } from '@khabar/core'

/** A platform with one reader on it, and a hand on what may go wrong there. */
export type PlatformSetting = {
  readonly platform: Platform
  readonly address: string
  /** How many messages the reader has. */
  seen(): number
  /** What a platform without a network leaves out. */
  readonly trouble?: {
    /** The reader takes no more messages. */
    block(): void
    /** The next send is refused by a rate limit of that many seconds. */
    limitOnce(seconds: number): void
    /** Messages with more than text in them are refused as malformed. */
    refuseAllButText(): void
    /** The next send arrives, and its answer does not. */
    loseAnswerOnce(): void
    /** The bot's token has been revoked. */
    revokeOnce(): void
    /** What the reader's messages say now, text and embeds. */
    texts(): string[]
    /** The reader's messages with these ids are no more. */
    deleteAll(ids: readonly string[]): Promise<void>
    /** Nobody listens. */
    shutDown(): Promise<void>
  }
  close(): Promise<void>
}
