import { type Article, pageOfItem, parseFeed, parsePage, parseWordPressPosts } from '@khabar/parser'
import { afterAll, describe, expect, test } from 'vitest'
import { type Newsroom, type NewsroomArticle, newsroomText, startNewsroom } from './index.ts'

const now = () => Temporal.Instant.from('2026-03-08T06:30:00Z')
const newsroom: Newsroom = await startNewsroom({ now })
afterAll(() => newsroom.close())

const blockTitles = new Set(['संबंधित खबरें', 'और खबरें', 'इसी राह पर'].map((title) => title.normalize('NFC')))

describe.each(newsroom.articles)('$slug', (article) => {
  test('is read from its page as it was written', async () => {
    const page = parsePage(await (await fetch(article.url)).text(), { url: article.url })
    expect(textOf(page.article)).toEqual(textOf(article))
    expect(page.article?.kind).toBe(article.section === 'विचार' ? 'opinion' : 'news')
    expect(page.article?.publishedAt?.toString()).toBe(article.publishedAt.toString())
  })

  test('has the facts, neighbours and related stories that its page prints', async () => {
    const page = parsePage(await (await fetch(article.url)).text(), { url: article.url })
    const own = newsroom.articles.filter(({ outlet }) => outlet === article.outlet)
    const place = own.findIndex(({ slug }) => slug === article.slug)
    const isLinked = article.outlet !== 'pagdandi'
    expect(page.article).toMatchObject({ section: article.section, tags: article.tags, truncated: false })
    expect(page.article?.subhead).toBe(article.outlet === 'neem-chowk' ? article.subhead : null)
    if (article.byline !== null) expect(page.article?.byline).toBe(article.byline)
    expect(page.previous?.url).toBe(isLinked ? own[place + 1]?.url : undefined)
    expect(page.next?.headline).toBe(isLinked ? own[place - 1]?.headline : undefined)
    const block = page.teaserSets.find(({ title }) => title !== null && blockTitles.has(title))
    const urls = block?.teasers.map(({ url }) => url)
    expect(urls).toHaveLength({ 'bhor-pahar': 6, 'neem-chowk': 5, pagdandi: 4 }[article.outlet] ?? 0)
    expect(block?.teasers.map(({ dateline }) => dateline)).toEqual(
      urls?.map((url) => own.find((other) => other.url === url)?.dateline),
    )
  })

  test('is read from the text of its page as it was written', () => {
    const page = parsePage(newsroomText(article.slug, { now }))
    expect(textOf(page.article)).toEqual(textOf(article))
    expect(page.teaserSets[0]?.teasers.length).toBeGreaterThanOrEqual(4)
  })
})

test('an article whose list holds its whole text is read from there as it was written', async () => {
  const whole = (await Promise.all(newsroom.sources.map(itemsOf)))
    .flat()
    .filter(({ contentHtml }) => contentHtml !== null)
  expect(whole).toHaveLength(21)
  for (const item of whole) {
    const written = newsroom.articles.find(({ url }) => url === item.url) ?? null
    expect(textOf(pageOfItem(item)?.article ?? null)).toEqual(textOf(written))
  }
})

test('the feeds and the posts list every article of their outlet with its headline', async () => {
  for (const source of newsroom.sources) {
    const items = await itemsOf(source)
    const own = newsroom.articles.filter((article) => items[0]?.url?.includes(`/${article.outlet}/`))
    expect(items.map(({ url, headline }) => [url, headline])).toEqual(
      own.map(({ url, headline }) => [url, headline]),
    )
  }
})

async function itemsOf({ url, format }: Newsroom['sources'][number]) {
  const text = await (await fetch(url)).text()
  return (format === 'wordpress' ? parseWordPressPosts(text, { url }) : parseFeed(text, { url })).items
}

function textOf(article: Article | NewsroomArticle | null) {
  if (!article) return null
  const { headline, dateline, paragraphs, agency } = article
  return { headline, dateline, paragraphs, agency }
}
