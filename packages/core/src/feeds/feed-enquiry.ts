import type { Translate } from '../locales/translator.ts'
import type { Language } from '../readers/reader.ts'
import type { Store } from '../store.ts'

/** What every answer about feeds is made from. */
export type FeedEnquiry = {
  readonly store: Store
  readonly now: Temporal.Instant
  /** The language of whoever asks. */
  readonly language: Language
  readonly say: Translate
}
