/** One sentence of a summary and where it stands in the article. */
export type SummarySentence = {
  readonly text: string
  /** Index into `article.paragraphs`. */
  readonly paragraph: number
  /** UTF-16 offsets into that paragraph: `paragraph.slice(start, end)` is the sentence as the outlet wrote it. */
  readonly start: number
  readonly end: number
  /** True where words were left out; false: `text` equals the slice. */
  readonly compressed: boolean
}

/** A short text about one article, every sentence of which points to its source. */
export type Summary = {
  /** `''` where there is nothing to say; the reason is then in `warnings`. */
  readonly text: string
  readonly words: number
  readonly sentences: readonly SummarySentence[]
  readonly engine: 'extractive' | 'model'
  readonly warnings: readonly string[]
}
