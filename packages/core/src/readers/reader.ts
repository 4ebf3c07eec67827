import type { DeliveryDraft } from '../delivery/outbox.ts'

/** Languages that readers may choose. */
export type Language = 'hi' | 'en'

/** Where a reader is: a platform and that platform's own address (chat, channel, thread), opaque to everybody else. */
export type Address = { readonly platform: string; readonly address: string }

/** Which stories a digest is made of: all, those on topics that the reader follows, or those in sections they follow. */
export type DigestEdition = 'all' | 'followed' | 'sections'

/** Local times of day `HH:MM` between which nothing but digests is sent; over midnight where `until` is the earlier, the whole day where both are one. */
export type QuietHours = { readonly from: string; readonly until: string }

/** The digits in what we say ourselves: `12` or `१२`. What outlets wrote stays as it is. */
export type Digits = 'latin' | 'devanagari'

/** What is shown with a single story: its own photo, or the preview that the platform makes of its link. */
export type Pictures = 'none' | 'preview' | 'photo'

/** A person, group, channel or server channel that receives. */
export type Reader = Address & {
  readonly id: number
  readonly language: Language
  /** IANA zone. */
  readonly timeZone: string
  /** Local times of day `HH:MM`, sorted; empty: no digest. */
  readonly digestTimes: readonly string[]
  /** ISO weekdays on which there is a digest, 1 (Monday) to 7, sorted. */
  readonly digestDays: readonly number[]
  /** The next digest that is due; `null`: none. */
  readonly digestAt: Temporal.Instant | null
  /** Stories in a digest: 5, 10 or 15. */
  readonly digestLength: number
  readonly digestEdition: DigestEdition
  /** What comes instead of a digest without a story. */
  readonly whenNothingNew: 'silence' | 'line'
  readonly quiet: QuietHours | null
  /** Whether breaking news may come in the quiet hours. */
  readonly breakingInQuiet: boolean
  readonly digits: Digits
  readonly pictures: Pictures
  /** False after the reader stopped or the platform said that they are gone. */
  readonly active: boolean
  /** Why they are not active. */
  readonly inactiveBecause: string | null
  readonly createdAt: Temporal.Instant
}

/** Why a reader is not active when it was their own wish: then a platform's "is back" changes nothing. */
export const stoppedByReader = 'stopped by the reader'

/** What a new reader has for the settings that nobody asks them about. */
export const unchosenSettings = {
  digestDays: [1, 2, 3, 4, 5, 6, 7],
  digestEdition: 'all',
  whenNothingNew: 'silence',
  quiet: null,
  breakingInQuiet: false,
  digits: 'latin',
  pictures: 'none',
} as const satisfies Partial<Reader>

/** What may be changed of a reader. */
export type ReaderChanges = Partial<Omit<Reader, 'id' | keyof Address | 'createdAt'>>

/** A reader's step from the slot that is due to the next one, with the digest that it brings. */
export type DigestTurn = {
  readonly readerId: number
  /** The slot with which the reader was read: where they have another by now, somebody else has done this step. */
  readonly digestAt: Temporal.Instant
  readonly next: Temporal.Instant | null
  /** `null`: nothing to send. */
  readonly delivery: Pick<DeliveryDraft, 'key' | 'messageId' | 'dueAt'> | null
}

/** Readers. Implemented by `@khabar/store`. */
export interface ReaderStore {
  find(address: Address): Promise<Reader | null>
  get(readerId: number): Promise<Reader | null>
  /** The reader at this address, made with `defaults` where there is none. */
  ensure(address: Address, defaults: Omit<Reader, 'id' | keyof Address>): Promise<Reader>
  update(readerId: number, changes: ReaderChanges): Promise<void>
  /** Rewrites the address after a platform moved the chat; merges into a reader who is already there. */
  move(readerId: number, address: string): Promise<void>
  /** Active readers of a platform by ascending id, after `afterReaderId`; not the channels of feeds. */
  active(page: {
    platform: string
    afterReaderId: number
    limit: number
  }): Promise<Pick<Reader, 'id' | 'quiet' | 'timeZone'>[]>
  /** How many `active` gives in all. */
  countActive(platform: string): Promise<number>
  /** Active readers whose digest is due, earliest first, then by id; `after` is the last one of the page before. */
  digestsDue(page: {
    now: Temporal.Instant
    limit: number
    after?: Pick<Reader, 'id' | 'digestAt'> | null
  }): Promise<Reader[]>
  /**
   * Queues digests and sets the next slots: for each reader both or neither, and neither where the slot is no longer
   * the one in the turn, so that processes which read the same readers repeat nothing.
   *
   * @returns how many digests were queued.
   */
  takeTurns(turns: readonly DigestTurn[]): Promise<number>
}
