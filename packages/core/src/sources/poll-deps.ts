import type { Log } from '../log.ts'
import type { Summariser } from '../model/summariser.ts'
import type { Store } from '../store.ts'
import type { Fetcher } from './fetcher.ts'

/** What polling needs from around it. */
export type PollDeps = {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly now: () => Temporal.Instant
  /** The article's own sentences unless something else is given. */
  readonly summariser?: Summariser
  readonly log: Log
  /** From 0 to below 1, for spreading polls over time. */
  readonly random?: () => number
  /** Once aborted, no more polls are begun. */
  readonly signal?: AbortSignal
}
