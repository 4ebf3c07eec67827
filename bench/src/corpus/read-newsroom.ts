import { startNewsroom } from '@khabar/cli/newsroom'
import type { FeedInput, PageInput, SummaryInput } from '../contenders/jobs.ts'

/** What the sample newsroom prints, for benchmarks that are given no corpus. */
export type NewsroomSample = {
  readonly articles: readonly SummaryInput[]
  readonly pages: readonly PageInput[]
  readonly feeds: readonly FeedInput[]
}

/** Returns the articles, pages and feeds of the sample newsroom, read from its own server while it runs. */
export async function readNewsroom(): Promise<NewsroomSample> {
  const newsroom = await startNewsroom({ now: () => Temporal.Instant.from('2026-11-24T06:00:00Z') })
  try {
    const feeds = newsroom.sources.filter(({ format }) => format === 'feed')
    return {
      articles: newsroom.articles.map(({ headline, paragraphs }) => ({
        headline,
        text: paragraphs.join('\n'),
      })),
      pages: await Promise.all(newsroom.articles.map(async ({ url }) => ({ url, html: await textAt(url) }))),
      feeds: await Promise.all(feeds.map(async ({ url }) => ({ url, text: await textAt(url) }))),
    }
  } finally {
    await newsroom.close()
  }
}

async function textAt(url: string): Promise<string> {
  const response = await fetch(url)
  return response.text()
}
