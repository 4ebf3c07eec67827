import type { Article } from '@khabar/parser'
import type { Summary } from '../summarise/summary.ts'

/** What of an article a summary is made from. */
export type Summarisable = Pick<Article, 'headline' | 'paragraphs' | 'truncated' | 'kind'>

/** Makes short Hindi texts about articles. */
export interface Summariser {
  /** A summary of at most `maxWords` words. Never rejects: what went wrong stands in the summary's warnings. */
  summarise(
    article: Summarisable,
    options: { readonly maxWords: number; readonly signal?: AbortSignal | undefined },
  ): Promise<Summary>
}
