import { readItem } from '../articles/read-item.ts'
import { storeArticle } from '../articles/store-article.ts'
import { type Failure, failureOf } from './failure-of.ts'
import type { WaitingItem } from './listed-item.ts'
import type { PollDeps } from './poll-deps.ts'
import type { Source } from './source.ts'

/** What came of reading an item. */
export type ItemOutcome =
  | { readonly kind: 'stored'; readonly isNew: boolean }
  /** Reading it again would end the same way. */
  | { readonly kind: 'passed'; readonly reason: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The errors of a fetcher that another try does not mend. */
const finalCodes: ReadonlySet<string | null> = new Set(['bad-url', 'not-text', 'robots', 'too-large'])

/** Reads an item's page and stores its article. Never rejects. */
export async function readOneItem(
  source: Source,
  { item, announce }: WaitingItem,
  deps: PollDeps,
): Promise<ItemOutcome> {
  try {
    const page = await readItem(item, deps)
    if (!page) return { kind: 'passed', reason: 'it holds no Hindi article' }
    return { kind: 'stored', isNew: await storeArticle({ source, item, page, announce }, deps) }
  } catch (error) {
    const failure = failureOf(error)
    return finalCodes.has(failure.code)
      ? { kind: 'passed', reason: failure.reason }
      : { kind: 'failed', failure }
  }
}
