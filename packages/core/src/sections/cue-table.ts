/**
 * What speaks for a section, as lists of words and phrases parted by commas.
 *
 * Inflections and spellings that `analyse` brings together need one entry. A phrase counts instead of its words.
 */
export type CueTable = {
  /** Hardly found elsewhere: says the section alone. */
  readonly sure: string
  /** Found elsewhere as well, less often. */
  readonly likely: string
  /** Tips the balance. */
  readonly hint: string
}
