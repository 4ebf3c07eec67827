/** What kept an input from being read. */
export type ParseFailure = 'empty' | 'binary' | 'not-a-feed' | 'not-posts' | 'too-large'

/** Thrown where an input cannot be read at all. A page without an article is no error: see {@link Page}. */
export class ParseError extends Error {
  override readonly name = 'ParseError'
  readonly reason: ParseFailure
  /** The address of the input, where it has one. */
  readonly url: string | null

  constructor(reason: ParseFailure, message: string, options: { url?: string | null; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.reason = reason
    this.url = options.url ?? null
  }
}
