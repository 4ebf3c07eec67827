/** Something a reader can do with a message: open an address, or run a command. */
export type Action =
  | { readonly label: string; readonly url: string }
  /** `data` is a command in short form (see `encodeCommand`): ASCII, at most 64 bytes. */
  | { readonly label: string; readonly data: string }

/** One story as it is shown. All text is final: in the reader's language, plain, unescaped. */
export type Card = {
  readonly storyId: number
  /** What this card and those after it are about, until the next heading: `ईरान–इजरायल`. */
  readonly heading?: string
  readonly headline: string
  /** `''` where there is none. */
  readonly summary: string
  /** Outlets and time: `उजाला, जनपथ · 24 नवंबर, 07:40`. */
  readonly meta: string
  /** The outlets alone, where a platform may show the time itself. */
  readonly outlets?: string
  /** Opens the story as a message of its own, where a platform has a button for each card. */
  readonly opens?: Extract<Action, { data: string }>
  /** `सुधार 14:20`, where the card was changed after it was sent; `meta` begins with it. */
  readonly correction?: string
  /** ISO 8601 instant, for platforms that show times themselves. */
  readonly publishedAt: string
  readonly url: string | null
  readonly imageUrl: string | null
}

/**
 * What is said to a reader, before a platform renders it. Plain JSON: the outbox stores it.
 *
 * Text is plain and from outside: escaping is each platform's own work.
 */
export type Message =
  /** One sentence or a few, no story. */
  | { readonly kind: 'notice'; readonly text: string; readonly actions: readonly Action[] }
  /** One story. */
  | {
      readonly kind: 'story'
      readonly intro: string | null
      readonly card: Card
      /** Whether it came as breaking news. */
      readonly isBreaking?: boolean
      /** What is shown with it, of the reader's choice: the card's `imageUrl`, or a preview of its `url`. Absent: neither. */
      readonly picture?: 'photo' | 'preview'
      readonly actions: readonly Action[]
    }
  /** An answer (latest, topic) or a scheduled digest: several stories under a title. */
  | {
      readonly kind: 'list' | 'digest'
      readonly title: string
      /** `12 खबरें, 6 विषय`. */
      readonly intro: string | null
      readonly cards: readonly Card[]
      /** `और 7 खबरें`. */
      readonly footer: string | null
      readonly actions: readonly Action[]
    }
