import { type Article, pageOfItem, parseFeed, parsePage, parseWordPressPosts } from '@khabar/parser'
import { afterAll, expect, test } from 'vitest'
import { type NewsroomArticle, startNewsroom } from './index.ts'

const newsroom = await startNewsroom({ now: () => Temporal.Instant.from('2026-03-08T06:30:00Z') })
afterAll(() => newsroom.close())

const lists = await Promise.all(
  newsroom.sources.map(async ({ url, format }) => {
    const text = await (await fetch(url)).text()
    return format === 'wordpress' ? parseWordPressPosts(text, { url }) : parseFeed(text, { url })
  }),
)

test('the three lists name every article, its headline, section and moment', () => {
  const listed = lists.flatMap(({ items }) =>
    items.map(({ url, headline, categories, publishedAt }) => [
      url,
      headline,
      categories[0],
      String(publishedAt),
    ]),
  )
  const written = newsroom.articles.map(({ url, headline, section, publishedAt }) => [
    url,
    headline,
    section,
    String(publishedAt),
  ])
  expect(listed.toSorted()).toEqual(written.toSorted())
})

test('an article whose list holds its whole text is read from there as it was written', () => {
  const whole = lists.flatMap(({ items }) => items).filter(({ contentHtml }) => contentHtml !== null)
  expect(whole).toHaveLength(21)
  for (const item of whole) expect(textOf(pageOfItem(item)?.article)).toEqual(textOf(articleAt(item.url)))
})

test('the opinion piece is known as one', async () => {
  const piece = newsroom.articles.find(({ section }) => section === 'विचार')
  const html = await (await fetch(piece?.url ?? '')).text()
  expect(parsePage(html, { url: piece?.url ?? '' }).article?.kind).toBe('opinion')
})

function articleAt(url: string | null): NewsroomArticle | undefined {
  return newsroom.articles.find((article) => article.url === url)
}

function textOf(article: Article | NewsroomArticle | null | undefined) {
  if (!article) return null
  const { headline, dateline, paragraphs, agency } = article
  return { headline, dateline, paragraphs, agency }
}
