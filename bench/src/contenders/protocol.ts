import type { Job, Jobs } from './jobs.ts'

/** What the measuring process asks of a contender's own process. */
export type Request<Name extends Job> =
  | { readonly kind: 'load'; readonly inputs: readonly Jobs[Name]['input'][] }
  /** Do the input at `index` once and show the outcome. */
  | { readonly kind: 'read'; readonly index: number }
  /** Do the inputs at these places one after the other and say how long each took. */
  | { readonly kind: 'time'; readonly indexes: readonly number[] }
  | { readonly kind: 'memory' }

/** Why an input gave no outcome. */
export type Failure = {
  /** `limit`: it was still at work when its time was over, or its process died. */
  readonly kind: 'error' | 'limit'
  /** The error's name: `ParseError`. */
  readonly name: string
  readonly message: string
}

/** What a contender's process answers, one answer for each request, in order. */
export type Answer<Name extends Job> =
  /** The first, unasked. A contender that cannot be loaded ends without a word. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'outcome'; readonly outcome: Jobs[Name]['outcome'] }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'times'; readonly milliseconds: readonly number[] }
  | { readonly kind: 'memory'; readonly peakMb: number }
