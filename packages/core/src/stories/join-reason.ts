/** What the desk found an article to have in common with one of its story. */
export type FoundReason = {
  /** Much of the same text; or told anew, with the same names and numbers. */
  readonly kind: 'near-duplicate' | 'rewrite'
  /** The article of the story that it is most like. */
  readonly articleId: number
  /** How alike they are, 0 to 1. */
  readonly score: number
  /** The names and numbers that both hold, the weightiest first. */
  readonly shared: readonly string[]
  /** True where a teaser of its page points to that article. */
  readonly linked: boolean
}

/** Why an article stands in its story; kept with it for operators. */
export type JoinReason =
  | FoundReason
  /** An operator merged the story that it stood in, or took the article out of that story. */
  | { readonly kind: 'operator'; readonly did: 'merge' | 'split'; readonly storyId: number }
