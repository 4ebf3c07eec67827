import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '@khabar/core'
import { defineArea } from '../areas/area.ts'
import type { PageInput } from '../contenders/jobs.ts'
import { madePage, madeText } from '../corpus/made-text.ts'
import { readHindiPages } from '../corpus/read-hindi-pages.ts'
import { type NewsroomSample, readNewsroom } from '../corpus/read-newsroom.ts'
import { readOtherPages } from '../corpus/read-other-pages.ts'
import { growthRow } from '../measure/growth.ts'
import { race } from '../measure/race.ts'
import { peakRow, ratioRows, speedRow } from '../measure/race-rows.ts'

const READERS = ['khabar', 'readability+jsdom', 'readability+linkedom', 'defuddle']
const OTHER_PAGES = 24

/** Pages a second and memory beside other readers of pages, and growth with the size of a page. */
export const parse = defineArea({
  name: 'parse',
  needs: [],
  async run({ corpus, progress }) {
    const newsroom = await readNewsroom()
    const pages = pagesOf(corpus) ?? newsroom.pages
    const run = await race('pages', READERS, pages, { rounds: 5, progress })
    return [
      speedRow('pages_per_second', run),
      ...ratioRows('vs_readability_jsdom', run, 'readability+jsdom'),
      ...ratioRows('vs_readability_linkedom', run, 'readability+linkedom'),
      ...ratioRows('vs_defuddle', run, 'defuddle'),
      peakRow('peak_mb', run),
      await growthRow('pages', sizesOf(newsroom), { progress }),
    ]
  },
})

/** Real pages of a corpus: all Hindi ones and some of the others, evenly drawn; `null` where it has none. */
function pagesOf(corpus: string | null): PageInput[] | null {
  if (corpus === null) return null
  const [hindi, other] = [join(corpus, 'pages-hi'), join(corpus, 'pages-any')]
  const others = existsSync(other) ? readOtherPages(other) : []
  const step = Math.max(1, Math.floor(others.length / OTHER_PAGES))
  const pages = [
    ...(existsSync(hindi) ? readHindiPages(hindi) : []),
    ...others.filter((_, index) => index % step === 0).slice(0, OTHER_PAGES),
  ]
  return pages.length > 0 ? pages.map(({ input }) => input) : null
}

const SMALL_WORDS = 3500
const FACTOR = 8

function sizesOf({ articles }: NewsroomSample) {
  const sentences = articles.flatMap(({ text }) => splitSentences(text))
  const made = (words: number): PageInput => ({
    url: 'https://bench.invalid/khabar/',
    html: madePage(articles[0]?.headline ?? '', madeText(sentences, words)),
  })
  const small = made(SMALL_WORDS)
  const kilobytes = Math.round(Buffer.byteLength(small.html) / 1024)
  return {
    small,
    large: made(FACTOR * SMALL_WORDS),
    factor: FACTOR,
    of: `${kilobytes} KB to ${FACTOR} times that`,
  }
}
