import { feedReaders } from './feeds.ts'
import type { ContenderTable, Job } from './jobs.ts'
import { pageReaders } from './pages.ts'
import { sentenceSplitters } from './sentences.ts'
import { summarisers } from './summaries.ts'

/** All contenders by job. The first of each job is ours. */
export const contenders: { readonly [Name in Job]: ContenderTable<Name> } = {
  pages: pageReaders,
  feeds: feedReaders,
  sentences: sentenceSplitters,
  summaries: summarisers,
}
