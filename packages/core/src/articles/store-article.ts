import type { Article, FeedItem, Page } from '@khabar/parser'
import { listedMarkOf } from '../corrections/listed-mark.ts'
import { cleanHeadline } from '../headline/clean-headline.ts'
import { isBreaking } from '../headline/is-breaking.ts'
import type { Log } from '../log.ts'
import { extractiveSummariser } from '../model/extractive-summariser.ts'
import type { Summariser } from '../model/summariser.ts'
import { wordsOf } from '../search/words-of.ts'
import type { Source } from '../sources/source.ts'
import type { Store } from '../store.ts'
import { findCandidates } from '../stories/find-candidates.ts'
import { findStory } from '../stories/find-story.ts'
import { inTurn } from './in-turn.ts'
import { indexArticle } from './index-article.ts'

/** The most that a reader is shown of an article. */
const maxWords = 60

export type StoreArticleDeps = {
  readonly store: Store
  readonly now: () => Temporal.Instant
  readonly log: Log
  readonly summariser?: Summariser
  /** Ends the wait for a model; the article's own sentences are used then. */
  readonly signal?: AbortSignal
}

/**
 * Summarises an article, finds its story, and stores both.
 *
 * @returns whether it was new.
 */
export async function storeArticle(
  { source, item, page, announce }: { source: Source; item: FeedItem; page: Page; announce: boolean },
  { store, now, log, summariser = extractiveSummariser, signal }: StoreArticleDeps,
): Promise<boolean> {
  if (!page.article) return false
  const article = { ...page.article, headline: cleanHeadline(page.article.headline) }
  const seenAt = now()
  const publishedAt = dateOf(article, item, seenAt)
  const summary = await summariser.summarise(article, { maxWords, signal })
  const [trouble] = summary.warnings.filter((warning) => warning.startsWith('model: '))
  if (trouble) log.warn({ source: source.name, url: article.url, trouble }, 'the model was of no use')
  const draft = {
    sourceId: source.id,
    itemId: item.id,
    article,
    breaking: isBreaking(page.article.headline),
    teaserSets: page.teaserSets,
    summary,
    ...indexArticle(article, summary),
    publishedAt,
    seenAt,
    listed: listedMarkOf(item, seenAt),
  }
  // Outlets are read side by side: the first two reports of an event would each begin a story.
  return inTurn(store, async () => {
    const found = findStory(draft, await findCandidates(draft, store))
    const because = found && { ...found.reason, shared: asPrinted(found.reason.shared, article) }
    const place = { storyId: found?.storyId ?? null, because, announce }
    return (await store.articles.add(draft, place)).added
  })
}

/** Terms as the article writes them, for operators. */
function asPrinted(terms: readonly string[], { headline, paragraphs }: Article): string[] {
  return wordsOf(terms, { headline, text: paragraphs.join('\n') }).map(({ label }) => label)
}

/** The outlet's date; the time of reading where it names none or names the future. */
function dateOf(article: Article, item: FeedItem, seenAt: Temporal.Instant): Temporal.Instant {
  const named = article.publishedAt ?? item.publishedAt
  return named && Temporal.Instant.compare(named, seenAt) <= 0 ? named : seenAt
}
