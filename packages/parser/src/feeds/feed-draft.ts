/** Formats leave out what they have not, or say that it is nothing. */
export type Maybe<T> = T | null | undefined

/** An entry as its format says it: texts are HTML, links may be relative, everything may be missing. */
export type FeedDraft = {
  readonly ids: readonly Maybe<string>[]
  /** Links in the order of trust; the first usable one wins. */
  readonly links: readonly Maybe<string>[]
  readonly headline: Maybe<string>
  readonly excerpt: Maybe<string>
  readonly contentHtml: Maybe<string>
  /** What links in the content are relative to; the feed's base where it says nothing. */
  readonly contentBase?: Maybe<string>
  readonly authors: readonly Maybe<string>[]
  readonly section?: Maybe<string>
  readonly categories: readonly Maybe<string>[]
  readonly images: readonly { readonly url: Maybe<string>; readonly alt?: Maybe<string> }[]
  /** Dates as written, in the order of trust; the first that can be read wins. */
  readonly published: readonly Maybe<string>[]
  readonly modified: readonly Maybe<string>[]
}

/** A feed as its format says it. */
export type FeedHead = {
  readonly title?: Maybe<string>
  readonly siteUrl?: Maybe<string>
  readonly language?: Maybe<string>
  readonly selfUrl?: Maybe<string>
  readonly hubUrl?: Maybe<string>
  readonly nextUrl?: Maybe<string>
  readonly ttlMinutes?: Maybe<number>
}

/** What a format's reader hands on. */
export type FeedDrafts = { readonly head: FeedHead; readonly drafts: readonly FeedDraft[] }
