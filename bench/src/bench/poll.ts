import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTick, type FetchConditions, type Fetched, type Fetcher, silentLog } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { defineArea } from '../areas/area.ts'
import { madeSince } from '../corpus/made-drafts.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'

const SOURCES = 10_000
/** One source in so many has something new: the rest answers 304. */
const NEWS_EVERY = 20
const ROUNDS = 5

/**
 * A poll cycle over ten thousand sources in the SQLite store, the network left out: claims, answers, what a poll writes,
 * and for the 5 % with news parsing, summary, story and storing.
 */
export const poll = defineArea({
  name: 'poll',
  needs: [],
  async run({ progress }) {
    const { articles } = await readNewsroom()
    const outlets = createOutlets(articles)
    const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
    const store = await openSqliteStore(join(folder, 'khabar.db'))
    let now = madeSince
    const tick = createTick({
      store,
      fetcher: outlets.fetcher,
      platforms: [],
      now: () => now,
      log: silentLog,
    })
    try {
      await store.sources.configure(sourcesNamed(SOURCES), now)
      progress(`reads ${SOURCES} sources for the first time, then ${ROUNDS} times more`)
      const times: number[] = []
      for (let round = 0; round <= ROUNDS; round++) {
        outlets.publish(round)
        const started = performance.now()
        const { articles: added } = await tick()
        times.push(performance.now() - started)
        if (round > 0 && added !== SOURCES / NEWS_EVERY) throw new Error(`A cycle brought ${added} articles.`)
        now = now.add({ hours: 30 })
      }
      const cycles = times.slice(1)
      const note = `95 % answer 304, 5 % bring an article; ${spreadOf(cycles)}`
      return [
        { key: 'sources_per_second', value: (1000 * SOURCES) / median(cycles), note },
        { key: 'cycle_ms', value: median(cycles), note: `${SOURCES} sources` },
      ]
    } finally {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

function sourcesNamed(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name: `बेंच ${index}`,
    url: `https://bench-${index}.invalid/feed/`,
    format: 'feed' as const,
  }))
}

/** Outlets that answer without a network; in each round, others of them have published one article. */
function createOutlets(articles: readonly { headline: string; text: string }[]): {
  fetcher: Fetcher
  publish(round: number): void
} {
  let round = 0
  const fetch = async (url: string, { etag = null }: FetchConditions = {}): Promise<Fetched> => {
    const index = Number(/\d+/u.exec(url)?.[0])
    const hasNews = round > 0 && index % NEWS_EVERY === round
    const current = hasNews ? `"${round}"` : '"0"'
    const facts = { etag: current, lastModified: null, movedPermanentlyTo: null, freshForMs: null }
    if (etag !== null && !hasNews) return { status: 'not-modified', ...facts, etag }
    const article = articles[(index + round) % articles.length]
    const text = feedOf(hasNews && article ? [{ ...article, url: `${url}${round}` }] : [])
    return { status: 'ok', url, text, ...facts }
  }
  return {
    fetcher: { fetch },
    publish(next) {
      round = next
    },
  }
}

function feedOf(items: readonly { headline: string; text: string; url: string }[]): string {
  const entries = items.map(({ headline, text, url }) => {
    const paragraphs = text.split('\n').map((paragraph) => `<p>${paragraph}</p>`)
    const content = `<content:encoded><![CDATA[${paragraphs.join('')}]]></content:encoded>`
    return `<item><title>${headline}</title><link>${url}</link>${content}</item>`
  })
  const names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
  return `<rss version="2.0" ${names}><channel><title>बेंच</title>${entries.join('')}</channel></rss>`
}
