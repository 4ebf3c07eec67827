/** How long what is stored is kept. What still waits to be sent is kept until it was sent. */
export type Retention = {
  /** Articles, their stories and what finds them, after they were first seen. */
  readonly articleDays: number
  /** The ledger of what was sent to whom, after it was due. */
  readonly ledgerDays: number
}

/** The retention unless an operator chose another. */
export const usualRetention: Retention = { articleDays: 90, ledgerDays: 30 }

/** One small step of compaction. `limit`: so many articles are removed at most, and rows of the ledger in proportion. */
export type CompactionStep = Retention & { readonly now: Temporal.Instant; readonly limit: number }

/** What a step let go of. */
export type Compacted = {
  readonly deliveries: number
  readonly messages: number
  readonly articles: number
  readonly stories: number
  readonly listedItems: number
  /** Whether the next step may find more. */
  readonly more: boolean
}
