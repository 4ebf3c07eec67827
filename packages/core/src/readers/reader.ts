/** Languages that readers may choose. */
export type Language = 'hi' | 'en'

/** Where a reader is: a platform and that platform's own address (chat, channel, thread), opaque to everybody else. */
export type Address = { readonly platform: string; readonly address: string }

/** A person, group, channel or server channel that receives. */
export type Reader = Address & {
  readonly id: number
  readonly language: Language
  /** IANA zone. */
  readonly timeZone: string
  /** Local times of day `HH:MM`, sorted; empty: no digest. */
  readonly digestTimes: readonly string[]
  /** The next digest that is due; `null`: none. */
  readonly digestAt: Temporal.Instant | null
  /** Stories in a digest. */
  readonly digestLength: number
  /** False after the reader stopped or the platform said that they are gone. */
  readonly active: boolean
  /** Why they are not active. */
  readonly inactiveBecause: string | null
  readonly createdAt: Temporal.Instant
}

/** Why a reader is not active when it was their own wish: then a platform's "is back" changes nothing. */
export const stoppedByReader = 'stopped by the reader'

/** What may be changed of a reader. */
export type ReaderChanges = Partial<
  Pick<
    Reader,
    'language' | 'timeZone' | 'digestTimes' | 'digestAt' | 'digestLength' | 'active' | 'inactiveBecause'
  >
>

/** Readers. Implemented by `@khabar/store`. */
export interface ReaderStore {
  find(address: Address): Promise<Reader | null>
  get(readerId: number): Promise<Reader | null>
  /** The reader at this address, made with `defaults` where there is none. */
  ensure(address: Address, defaults: Omit<Reader, 'id' | keyof Address>): Promise<Reader>
  update(readerId: number, changes: ReaderChanges): Promise<void>
  /** Rewrites the address after a platform moved the chat; merges into a reader who is already there. */
  move(readerId: number, address: string): Promise<void>
  /** Active readers whose digest is due, earliest first. */
  digestsDue(bounds: { now: Temporal.Instant; limit: number }): Promise<Reader[]>
}
