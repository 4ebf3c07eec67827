import { splitSentences } from '@khabar/core'
import { defineArea } from '../areas/area.ts'
import { madePage, madeText } from '../corpus/made-text.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { race } from '../measure/race.ts'
import { peakRow, speedRow } from '../measure/race-rows.ts'

const READERS = ['khabar', 'readability+jsdom', 'readability+linkedom', 'defuddle']
const BYTES = 5_000_000
const WORDS = 130_000

/** Memory and time for one page of 5 MB, the most that the fetcher lets in, each reader in a process of its own. */
export const memory = defineArea({
  name: 'memory',
  needs: [],
  async run({ progress }) {
    const { articles } = await readNewsroom()
    const sentences = articles.flatMap(({ text }) => splitSentences(text))
    const html = fill(madePage(articles[0]?.headline ?? '', madeText(sentences, WORDS)))
    const page = { html, url: 'https://bench.invalid/khabar/' }
    const run = await race('pages', READERS, [page], { rounds: 3, warmUps: 0, limitMs: 120_000, progress })
    return [peakRow('peak_mb_5mb_page', run), speedRow('pages_per_second_5mb', run)]
  },
})

/** The page cut or filled up with a comment to just the size. */
function fill(html: string): string {
  const missing = BYTES - Buffer.byteLength(html)
  return missing > 0 ? html.replace('</footer>', `</footer><!--${'-'.repeat(missing)}-->`) : html
}
