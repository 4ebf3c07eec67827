import { splitSentences, summariseArticle } from '@khabar/core'
import type { Row } from '../areas/area.ts'
import { defineArea } from '../areas/area.ts'
import { newsOf } from '../contenders/news-of.ts'
import { type GoldArticle, readGoldArticles } from '../corpus/read-gold.ts'
import { pairedBootstrap } from '../score/bootstrap.ts'
import { factRecall } from '../score/fact-recall.ts'
import { leadCut, leadFit, wordsIn } from '../score/leads.ts'
import { mean } from '../score/statistics.ts'
import { summaryFaults } from '../score/summary-faults.ts'
import { peersOf } from './peers-of.ts'

const MAX_WORDS = 60

/**
 * Summaries of at most 60 words of our own gold set: the weighted share of its facts that they tell, beside whole lead
 * sentences that fit and the reference, and their faults. Figures are of the test half; `dev_…` is the half that the
 * rules were tuned on.
 */
export const gold = defineArea({
  name: 'gold',
  needs: [],
  run: async () => [...rowsOf('test', ''), ...rowsOf('dev', 'dev_')],
})

function rowsOf(half: 'dev' | 'test', prefix: string): Row[] {
  const articles = readGoldArticles(half)
  const work = new Map<string, Work[]>()
  for (const article of articles) {
    for (const [name, text] of Object.entries(candidatesOf(article))) {
      work.set(name, [...(work.get(name) ?? []), workOf(text, article)])
    }
  }
  const recalls = (name: string) => (work.get(name) ?? []).map(({ recall }) => recall)
  const gain = pairedBootstrap(recalls('khabar'), recalls('lead-fit-60'))
  // The rules for faults are for sentences of the source; the reference has its own.
  const extracts = new Map([...work].filter(([name]) => name !== 'reference'))
  const faults = work.get('khabar')?.flatMap((one) => one.faults) ?? []
  const interval = [gain.mean, gain.low, gain.high].map((value) => value.toFixed(3))
  return [
    {
      key: `${prefix}fact_recall`,
      ...peersOf(work, (all) => mean(all.map(({ recall }) => recall))),
      note: `weighted, ${articles.length} articles`,
    },
    { key: `${prefix}fact_recall_lead`, value: mean(recalls('lead-fit-60')), note: 'lead-fit-60' },
    {
      key: `${prefix}gain_low`,
      value: gain.low,
      note: `gain over lead-fit-60: ${interval[0]} [${interval[1]}, ${interval[2]}]`,
    },
    {
      key: `${prefix}faults`,
      ...peersOf(extracts, (all) => all.flatMap((one) => one.faults).length),
      note: [...new Set(faults)].join(', '),
    },
    { key: `${prefix}words`, ...peersOf(work, (all) => mean(all.map(({ words }) => words))) },
  ]
}

function candidatesOf(article: GoldArticle): Record<string, string> {
  const { headline, paragraphs, kind, reference, dateline } = article
  const sentences = paragraphs.flatMap((paragraph) => splitSentences(paragraph))
  const fitting = leadFit(sentences, MAX_WORDS)
  const parsed = { ...newsOf(headline, '', kind), paragraphs, dateline }
  return {
    khabar: summariseArticle(parsed, { maxWords: MAX_WORDS }).text,
    'lead-fit-60': wordsIn(fitting) > MAX_WORDS ? leadCut([fitting], MAX_WORDS) : fitting,
    reference,
  }
}

type Work = {
  readonly recall: number
  readonly words: number
  readonly faults: readonly string[]
}

function workOf(text: string, article: GoldArticle): Work {
  return {
    recall: factRecall(text, article.facts),
    words: wordsIn(text),
    faults: summaryFaults(text, article, { maxWords: MAX_WORDS }),
  }
}
