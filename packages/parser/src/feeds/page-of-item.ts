import type { FeedItem } from '../feed.ts'
import { readStoryPage } from '../html/read-story-page.ts'
import { readTree } from '../html/read-tree.ts'
import { surveyPage } from '../html/survey-page.ts'
import type { Page } from '../page.ts'

/**
 * Returns the page that a feed item with its full text holds, or `null` where the feed has an excerpt only.
 *
 * The facts are the item's own; related blocks inside the text become teaser sets. `publisher` is `null`: the feed
 * knows it, its items do not.
 */
export function pageOfItem(item: FeedItem): Page | null {
  if (item.contentHtml === null) return null
  const survey = surveyPage(readTree(item.contentHtml))
  const body = survey.elements.find(({ name }) => name === 'body') ?? null
  const around = { heads: [item.headline], base: item.url, pageUrl: item.url }
  const { story, images, front: _front, ...rest } = readStoryPage(survey, body, around)
  const pictures = new Map([...images, ...item.images].map((image) => [image.url, image]))
  if (story === null) return { article: null, ...rest }
  const article = {
    url: item.url,
    headline: item.headline,
    subhead: null,
    ...story,
    byline: item.byline,
    publisher: null,
    section: item.section,
    tags: item.categories,
    publishedAt: item.publishedAt,
    modifiedAt: item.modifiedAt,
    images: [...pictures.values()],
    kind: 'news' as const,
  }
  return { article, ...rest }
}
