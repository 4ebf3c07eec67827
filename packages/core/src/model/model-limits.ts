/** What a model may cost. */
export type ModelLimits = {
  /** For one summary, retries and waits included. */
  readonly timeoutMs: number
  /** Requests in a day (UTC) of this process, retries included. */
  readonly maxCalls: number
  /** Characters sent in a day (UTC) of this process. */
  readonly maxInputChars: number
  /** Words of an article that are sent: whole sentences from its beginning. */
  readonly maxInputWords: number
  /** Summaries under way at one time. */
  readonly concurrency: number
}

export const defaultLimits: ModelLimits = {
  timeoutMs: 15_000,
  maxCalls: 2_000,
  maxInputChars: 10_000_000,
  maxInputWords: 600,
  concurrency: 2,
}
