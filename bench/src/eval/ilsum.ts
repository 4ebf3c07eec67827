import { defineArea } from '../areas/area.ts'
import { readSummaryPairs } from '../corpus/read-summaries.ts'
import { summaryRows } from './summary-rows.ts'

/** Summaries against the short texts that editors wrote: ILSUM 2023, Hindi. */
export const ilsum = defineArea({
  name: 'ilsum',
  needs: ['summaries/ilsum_dev.jsonl'],
  async run({ paths: [file], progress }) {
    const pairs = readSummaryPairs(file)
    progress(`summarises and scores ${pairs.length} articles`)
    return summaryRows(pairs)
  },
})
