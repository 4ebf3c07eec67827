import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '@khabar/core'
import { defineArea } from '../areas/area.ts'
import type { SummaryInput } from '../contenders/jobs.ts'
import { madeText } from '../corpus/made-text.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { readSummaryPairs } from '../corpus/read-summaries.ts'
import { growthRow } from '../measure/growth.ts'
import { race } from '../measure/race.ts'
import { quantileRow, ratioRows } from '../measure/race-rows.ts'

const SUMMARISERS = ['khabar', 'lexrank', 'node-summarizer']
const ARTICLES = 200

/** Milliseconds an article beside other summarisers, and growth from 200 to 20,000 words. */
export const summarise = defineArea({
  name: 'summarise',
  needs: [],
  async run({ corpus, progress }) {
    const { articles } = await readNewsroom()
    const run = await race('summaries', SUMMARISERS, articlesOf(corpus) ?? articles, {
      rounds: 9,
      warmUps: 3,
      progress,
    })
    const sentences = articles.flatMap(({ text }) => splitSentences(text))
    const made = (words: number) => ({
      headline: articles[0]?.headline ?? '',
      text: madeText(sentences, words),
    })
    const sizes = { small: made(200), large: made(20_000), factor: 100, of: '200 to 20,000 words' }
    return [
      quantileRow('p50_ms', run, 0.5),
      quantileRow('p95_ms', run, 0.95),
      ...ratioRows('vs_lexrank', run, 'lexrank'),
      ...ratioRows('vs_node_summarizer', run, 'node-summarizer'),
      await growthRow('summaries', sizes, { progress }),
    ]
  },
})

function articlesOf(corpus: string | null): SummaryInput[] | null {
  const file = join(corpus ?? '', 'summaries/ilsum_dev.jsonl')
  if (corpus === null || !existsSync(file)) return null
  return readSummaryPairs(file)
    .slice(0, ARTICLES)
    .map(({ headline, body }) => ({ headline, text: body }))
}
