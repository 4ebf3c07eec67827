import { splitSentences, summariseArticle } from '@khabar/core'
import type { Row } from '../areas/area.ts'
import { newsOf } from '../contenders/news-of.ts'
import type { SummaryPair } from '../corpus/read-summaries.ts'
import { pairedBootstrap } from '../score/bootstrap.ts'
import { lead, leadCut, leadFit, leadNearest, oracle, wordsIn } from '../score/leads.ts'
import { type Rouge, rougeOf } from '../score/rouge.ts'
import { mean } from '../score/statistics.ts'
import { peersOf } from './peers-of.ts'

const MAX_WORDS = 60

/**
 * Returns ROUGE (× 100) and length of our summaries of at most 60 words beside leads of several lengths and the best
 * choice of sentences there is, and the lower end of the 95 % interval of our gain in ROUGE-1 over lead-3 cut at 60 words.
 */
export function summaryRows(pairs: readonly SummaryPair[]): Row[] {
  const texts = new Map<string, string[]>()
  for (const pair of pairs) {
    for (const [name, text] of Object.entries(candidatesOf(pair))) {
      texts.set(name, [...(texts.get(name) ?? []), text])
    }
  }
  const work = new Map([...texts].map(([name, all]) => [name, workOf(all, pairs)]))
  const gain = pairedBootstrap(work.get('khabar')?.r1 ?? [], work.get('lead-3-at-60')?.r1 ?? [])
  return [
    { key: 'r1', ...peersOf(work, ({ r1 }) => mean(r1)), note: `ROUGE-1 F1, ${pairs.length} articles` },
    { key: 'r2', ...peersOf(work, ({ r2 }) => mean(r2)) },
    { key: 'rl', ...peersOf(work, ({ rl }) => mean(rl)) },
    { key: 'words', ...peersOf(work, ({ words }) => mean(words)), note: 'mean length' },
    { key: 'longest', ...peersOf(work, ({ words }) => Math.max(...words)), note: 'words' },
    { key: 'empty', ...peersOf(work, ({ words }) => words.filter((count) => count === 0).length) },
    {
      key: 'gain_over_lead3_low',
      value: gain.low,
      note: `R-1 gain over lead-3-at-60: ${gain.mean.toFixed(2)} [${gain.low.toFixed(2)}, ${gain.high.toFixed(2)}]`,
    },
  ]
}

function candidatesOf({ headline, body, reference }: SummaryPair): Record<string, string> {
  const sentences = splitSentences(body)
  return {
    khabar: summariseArticle(newsOf(headline, body), { maxWords: MAX_WORDS }).text,
    'lead-2': lead(sentences, 2),
    'lead-3-at-60': leadCut(sentences, MAX_WORDS),
    'lead-fit-60': leadFit(sentences, MAX_WORDS),
    'nearest-40': leadNearest(sentences, 40, MAX_WORDS),
    oracle: oracle(sentences, reference, MAX_WORDS),
  }
}

type Work = Record<keyof Rouge | 'words', number[]>

function workOf(texts: readonly string[], pairs: readonly SummaryPair[]): Work {
  const scores = texts.map((text, index) => rougeOf(text, pairs[index]?.reference ?? ''))
  return {
    r1: scores.map(({ r1 }) => 100 * r1.f1),
    r2: scores.map(({ r2 }) => 100 * r2.f1),
    rl: scores.map(({ rl }) => 100 * rl.f1),
    words: texts.map(wordsIn),
  }
}
