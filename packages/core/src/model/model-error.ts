/** Why a model's answer was not used, as it stands in a summary's warnings after `model: `. */
export type ModelFault =
  | 'aborted'
  | 'budget'
  | 'failed'
  | 'leans on nothing'
  | 'malformed answer'
  | 'markup'
  | 'no connection'
  | 'not Hindi'
  | 'resting'
  | 'timeout'
  | 'too long'
  | 'unfinished'
  | 'unknown sentence'
  | `HTTP ${number}`
  | `unsupported ${'number' | 'word' | 'quotation' | 'order' | 'meaning'}`

/** Thrown inside this folder where a model gives nothing usable; the summariser turns it into a warning. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly fault: ModelFault
  /** The status of an HTTP answer; `null` where there was none. */
  readonly status: number | null
  /** How long the server asks to wait before the next call; `null` where it does not say. */
  readonly retryAfterMs: number | null

  constructor(
    fault: ModelFault,
    {
      status = null,
      retryAfterMs = null,
      cause,
    }: { status?: number | null; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(`The model gave no usable summary: ${fault}.`, { cause })
    this.fault = fault
    this.status = status
    this.retryAfterMs = retryAfterMs
  }
}
