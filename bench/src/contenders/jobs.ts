/** A web page as it is handed to a reader of pages. */
export type PageInput = { readonly html: string; readonly url: string | null }

/** What a reader of pages found, in terms that all of them share. */
export type PageReading = {
  readonly title: string | null
  /** The article's text: blocks separated by a line break. */
  readonly text: string
  /** The date of publication as printed by the reader, ISO 8601 where it says one. */
  readonly publishedAt: string | null
  /** Whether the page was said to be cut off; `null` from readers that never say. */
  readonly truncated: boolean | null
}

/** A feed as it is handed to a reader of feeds. */
export type FeedInput = { readonly text: string; readonly url: string | null }

/** What a reader of feeds found, in terms that all of them share. */
export type FeedReading = {
  readonly items: readonly {
    readonly title: string | null
    readonly url: string | null
    readonly date: string | null
  }[]
}

/** An article as it is handed to a summariser. */
export type SummaryInput = { readonly headline: string; readonly text: string }

/** What can be measured against others: the kind of input and of outcome of each job. */
export type Jobs = {
  readonly pages: { readonly input: PageInput; readonly outcome: PageReading }
  readonly feeds: { readonly input: FeedInput; readonly outcome: FeedReading }
  readonly sentences: { readonly input: string; readonly outcome: readonly string[] }
  readonly summaries: { readonly input: SummaryInput; readonly outcome: string }
}

export type Job = keyof Jobs

/**
 * Does a job once. What runs until the returned function is there is timed; calling that function, which puts the
 * result into shared terms, is not.
 */
export type Contender<Name extends Job> = (
  input: Jobs[Name]['input'],
) => (() => Jobs[Name]['outcome']) | Promise<() => Jobs[Name]['outcome']>

/** Loads a contender. Loading fails where a peer is not installed. */
export type ContenderTable<Name extends Job> = Readonly<Record<string, () => Promise<Contender<Name>>>>
