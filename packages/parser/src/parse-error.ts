import { type FoundInput, foundInput } from './found-input.ts'

/** What kept an input from being read. */
export type ParseFailure =
  | 'binary'
  | 'empty'
  | 'no-articles'
  | 'not-a-feed'
  | 'not-a-sitemap'
  | 'not-outlines'
  | 'not-posts'

/** Thrown where an input cannot be read at all. A page without an article is no error: see {@link Page}. */
export class ParseError extends Error {
  override readonly name = 'ParseError'
  readonly reason: ParseFailure
  /** What the input looks like instead. */
  readonly found: FoundInput
  /** The address of the input, where it has one. */
  readonly url: string | null

  /** `message` is one sentence without its full stop; what was found is added to it. */
  constructor(
    reason: ParseFailure,
    message: string,
    { input, url = null, cause }: { input: string; url?: string | null; cause?: unknown },
  ) {
    const found = reason === 'binary' ? 'binary data' : foundInput(input)
    super(`${message}; it looks like ${found}.`, { cause })
    this.reason = reason
    this.found = found
    this.url = url
  }
}
