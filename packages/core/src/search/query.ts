import type { Section } from '../sections/section.ts'

/** A span of time: `from` belongs to it, `until` no more. */
export type Period = { readonly from: Temporal.Instant; readonly until: Temporal.Instant }

/** What a reader asks for, read from their words by `parseQuery`. */
export type Query = {
  /** What is looked for, as typed but without what only asks: `ईरान में आज क्या हुआ?` gives `ईरान`. May be `''`. */
  readonly label: string
  /** Words in the order typed. */
  readonly words: readonly string[]
  /** Quoted words, to be found right behind each other. */
  readonly phrases: readonly string[]
  /** Words or phrases that must not be there (`-क्रिकेट`). */
  readonly without: readonly string[]
  /** The section that the words name, if they name one and nothing else. */
  readonly section: Section | null
  readonly period: Period | null
  /** Whether it asks for news as such, whatever the subject: `ताज़ा खबरें`, `क्या हुआ?`. */
  readonly asksForNews: boolean
}
