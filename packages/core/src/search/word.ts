/** A word that articles hold: what Latin spellings, "did you mean" and completions are looked up in. */
export type Word = {
  /** The analysed term (see `analyse`). */
  readonly term: string
  /** The word as it first stood in a headline, or else in a text: `चुनावों`. */
  readonly label: string
  /** Its key by sound (see `soundsOf`); `''` where it has none. */
  readonly sound: string
  /** How many headlines hold it. */
  readonly headlines: number
}

/** A word of a new article. */
export type WordDraft = Omit<Word, 'headlines'> & { readonly inHeadline: boolean }

/** The vocabulary of all articles; `articles.add` fills it. Implemented by `@khabar/store`. */
export interface WordStore {
  /** Words of one of these sounds, most used first. */
  sounding(sounds: readonly string[], bounds: { limit: number }): Promise<Word[]>
  /** Words whose sound begins so, most used first; `''`: of all words. */
  startingWith(sound: string, bounds: { limit: number }): Promise<Word[]>
  /** Which of the terms some article holds. */
  known(terms: readonly string[]): Promise<Set<string>>
}

/** Questions that buttons ask again, by a number that fits into a button. Implemented by `@khabar/store`. */
export interface QuestionStore {
  /** The number of a question, made where it is new. One that is not asked for as long as articles are kept is forgotten. */
  ensure(text: string, now: Temporal.Instant): Promise<number>
  get(questionId: number): Promise<string | null>
}
