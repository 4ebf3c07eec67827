/**
 * What an article's analysed terms must hold. Text from outside: nothing in a term is an operator, and what no
 * article can hold (a term of signs only, an empty phrase, `all` or `some` of nothing) is found nowhere.
 */
export type TermQuery =
  | { readonly term: string }
  /** These terms right behind each other. */
  | { readonly phrase: readonly string[] }
  | { readonly all: readonly TermQuery[] }
  | { readonly some: readonly TermQuery[] }

/** A question to the index: the newest candidates come first, ranking is the caller's. */
export type StoryQuery = {
  /** `null`: every story. A section is a term. */
  readonly wanted: TermQuery | null
  /** What the article must not hold, any of it. */
  readonly without?: readonly TermQuery[] | undefined
  /** Published at that instant or later; counted in whole seconds. */
  readonly from?: Temporal.Instant | undefined
  /** Published before that instant; counted in whole seconds. */
  readonly until?: Temporal.Instant | undefined
}
