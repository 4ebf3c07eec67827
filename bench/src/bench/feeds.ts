import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineArea } from '../areas/area.ts'
import type { FeedInput } from '../contenders/jobs.ts'
import { readFeeds } from '../corpus/read-feeds.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { race } from '../measure/race.ts'
import { peakRow, ratioRows, speedRow } from '../measure/race-rows.ts'

const READERS = ['khabar', 'rss-parser', 'feedparser', 'feedsmith']

/** Feeds a second beside other readers of feeds, on the feeds that all of them can read. */
export const feeds = defineArea({
  name: 'feeds',
  needs: [],
  async run({ corpus, progress }) {
    const inputs = feedsOf(corpus) ?? (await newsroomFeeds())
    const run = await race('feeds', READERS, inputs, { rounds: 7, warmUps: 3, progress })
    return [
      speedRow('feeds_per_second', run),
      ...ratioRows('vs_rss_parser', run, 'rss-parser'),
      ...ratioRows('vs_feedparser', run, 'feedparser'),
      ...ratioRows('vs_feedsmith', run, 'feedsmith'),
      peakRow('peak_mb', run),
    ]
  },
})

function feedsOf(corpus: string | null): FeedInput[] | null {
  if (corpus === null || !existsSync(join(corpus, 'feeds'))) return null
  return readFeeds(join(corpus, 'feeds'))
    .filter(({ hasItems }) => hasItems)
    .map(({ input }) => input)
}

/** The newsroom's few feeds many times over, so that a round is long enough to be timed. */
async function newsroomFeeds(): Promise<FeedInput[]> {
  const { feeds: few } = await readNewsroom()
  return Array.from({ length: 20 }, () => few).flat()
}
