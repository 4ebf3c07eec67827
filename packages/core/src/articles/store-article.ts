import type { Article, FeedItem, Page } from '@khabar/parser'
import { cleanHeadline } from '../headline/clean-headline.ts'
import { analyse } from '../language/analyse.ts'
import type { Log } from '../log.ts'
import { extractiveSummariser } from '../model/extractive-summariser.ts'
import type { Summariser } from '../model/summariser.ts'
import type { Source } from '../sources/source.ts'
import type { Store } from '../store.ts'
import { findStory } from '../stories/find-story.ts'
import type { Summary } from '../summarise/summary.ts'

/** How long a story stays open for further articles. */
const storyHours = 72
const candidates = 80
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
  const terms = termsOf(article, summary)
  const since = publishedAt.subtract({ hours: storyHours })
  // By the headline's terms only: common words of the text would fill the candidates with whatever is newest.
  const subject = [...new Set(analyse(article.headline))]
  const similar = await store.articles.similar(subject, { since, limit: candidates })
  const draft = {
    sourceId: source.id,
    itemId: item.id,
    article,
    teaserSets: page.teaserSets,
    summary,
    terms,
    publishedAt,
    seenAt,
  }
  const { added } = await store.articles.add(draft, { storyId: findStory(draft, similar), announce })
  return added
}

/** The outlet's date; the time of reading where it names none or names the future. */
function dateOf(article: Article, item: FeedItem, seenAt: Temporal.Instant): Temporal.Instant {
  const named = article.publishedAt ?? item.publishedAt
  return named && Temporal.Instant.compare(named, seenAt) <= 0 ? named : seenAt
}

/** What search and stories look at. The headline's terms come twice: they say what the article is about. */
function termsOf(article: Article, summary: Summary): string[] {
  const parts = [
    article.headline,
    article.headline,
    article.dateline.join(' '),
    summary.text,
    article.tags.join(' '),
  ]
  return analyse(parts.join('\n'))
}
