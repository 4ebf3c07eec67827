import { indexArticle } from '../articles/index-article.ts'
import type { Store } from '../store.ts'

/** What came of an operator's correction. */
export type HeadlineCorrection = { readonly before: string; readonly after: string }

/**
 * Gives a story another headline by an operator's hand; those who were sent it are told. A later change by the outlet
 * itself goes over it.
 *
 * @returns `null` where there is no such story.
 */
export async function correctHeadline(
  { stories, articles, corrections }: Pick<Store, 'stories' | 'articles' | 'corrections'>,
  { storyId, headline, at }: { storyId: number; headline: string; at: Temporal.Instant },
): Promise<HeadlineCorrection | null> {
  const story = await stories.get(storyId)
  const [lead] = story ? await articles.ofStory(storyId) : []
  if (!story || !lead) return null
  const { summary } = lead
  const article = { ...lead.article, headline: headline.normalize('NFC').replace(/\s+/gu, ' ').trim() }
  const { summary: text, url, imageUrl } = story
  await corrections.restate(
    lead.id,
    { article, summary, ...indexArticle(article, summary) },
    {
      headlines: [story.headline],
      corrected: { headline: article.headline, summary: text, url, imageUrl },
      at,
    },
  )
  return { before: story.headline, after: article.headline }
}
