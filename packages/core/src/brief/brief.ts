/** One subject of a brief. */
export type BriefStory = {
  /** The names its teasers share (`ईरान–इजरायल`), its headline where they share none; `अन्य` for a teaser that stands alone. */
  readonly label: string
  /** Indexes into the items given, ascending. */
  readonly teasers: readonly number[]
  /**
   * The best headline and, where there was room, one whole sentence; two headlines joined by ` · ` where their numbers
   * differ; `''` where the teaser says nothing.
   */
  readonly line: string
}

/** A teaser set told in a few lines, by story. */
export type Brief = {
  /** The count line, then one line a story; `''` where there are no items. */
  readonly text: string
  readonly words: number
  /** Largest first, then in the source's order. Every item is in exactly one, shown or not. */
  readonly stories: readonly BriefStory[]
}
