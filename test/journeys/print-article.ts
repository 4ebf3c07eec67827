import { type Store, silentLog, storeArticle } from '@khabar/core'

let printed = 0

/** An outlet prints an article, and the desk has read it: what it is about is in its headline. */
export async function printArticle(
  store: Store,
  {
    headline,
    at,
    section = null,
    image = null,
  }: { headline: string; at: Temporal.Instant; section?: string | null; image?: string | null },
): Promise<void> {
  const url = 'https://outlet.example/feed'
  await store.sources.configure([{ name: 'भोर', url, format: 'feed' }], at)
  const [source] = await store.sources.list()
  if (!source) throw new Error('the outlet was not stored')
  printed += 1
  const address = `https://outlet.example/${printed}`
  await storeArticle(
    {
      source,
      item: {
        id: address,
        url: address,
        headline,
        excerpt: null,
        contentHtml: null,
        byline: null,
        section,
        categories: [],
        images: [],
        publishedAt: at,
        modifiedAt: null,
      },
      page: {
        article: {
          url: address,
          headline,
          subhead: null,
          dateline: [],
          paragraphs: [`${headline}। इस बारे में और जानकारी की प्रतीक्षा है।`],
          byline: null,
          agency: null,
          publisher: null,
          section,
          tags: [],
          publishedAt: at,
          modifiedAt: null,
          images: image === null ? [] : [{ url: image, alt: null }],
          language: 'hi',
          truncated: false,
          kind: 'news',
        },
        teaserSets: [],
        previous: null,
        next: null,
      },
      announce: true,
    },
    { store, now: () => at, log: silentLog },
  )
}
