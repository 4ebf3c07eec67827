import type { Article } from '@khabar/parser'
import { indexArticle } from '../articles/index-article.ts'
import type { StoredArticle } from '../articles/stored-article.ts'
import { cleanHeadline } from '../headline/clean-headline.ts'
import { extractiveSummariser } from '../model/extractive-summariser.ts'
import type { PollDeps } from '../sources/poll-deps.ts'
import { judgeRestatement } from './judge-restatement.ts'

/** The most that a reader is shown of an article. */
const maxWords = 60

/**
 * Takes over what an outlet changed in an article: its summary is made anew, its story shows it, and where the change
 * is worth it, those who were sent it are told.
 */
export async function restateArticle(
  stored: StoredArticle,
  read: Article,
  { store, now, log, summariser = extractiveSummariser, signal }: PollDeps,
): Promise<void> {
  const { url } = stored.article
  const article = { ...read, headline: cleanHeadline(read.headline), url: read.url ?? url }
  const summary = await summariser.summarise(article, { maxWords, signal })
  const verdict = judgeRestatement(stored, { article, summary })
  if (verdict === 'same') return
  const correction = {
    headlines: [stored.article.headline],
    corrected: {
      headline: article.headline,
      summary: summary.text,
      url: article.url,
      imageUrl: article.images[0]?.url ?? null,
    },
    at: now(),
  }
  const restated = { article, summary, ...indexArticle(article, summary) }
  await store.corrections.restate(stored.id, restated, verdict === 'tell' ? correction : null)
  if (verdict === 'tell')
    log.info(
      {
        source: stored.sourceName,
        url: article.url,
        before: stored.article.headline,
        after: article.headline,
      },
      'an outlet corrected a story',
    )
}
