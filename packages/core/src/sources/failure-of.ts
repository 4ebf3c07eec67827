/** What is known of why something could not be read. */
export type Failure = {
  /** One sentence. */
  readonly reason: string
  /** The error's own short code (`status`, `robots`, …); `null` where it has none. */
  readonly code: string | null
  /** The HTTP status, where that is what went wrong. */
  readonly httpStatus: number | null
  /** For how long the outlet asks us to stay away; 0 where it says nothing. */
  readonly retryAfterMs: number
}

/** Reads the facts of an error, whatever package it comes from. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error))
    return { reason: String(error), code: null, httpStatus: null, retryAfterMs: 0 }
  const code = 'reason' in error && typeof error.reason === 'string' ? error.reason : null
  const httpStatus = 'status' in error && typeof error.status === 'number' ? error.status : null
  const asked = 'retryAfterMs' in error && typeof error.retryAfterMs === 'number' ? error.retryAfterMs : 0
  return { reason: error.message, code, httpStatus, retryAfterMs: Math.max(0, asked) }
}
