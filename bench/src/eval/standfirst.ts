import { defineArea } from '../areas/area.ts'
import { readSummaryPairs } from '../corpus/read-summaries.ts'
import { summaryRows } from './summary-rows.ts'

/** Summaries against the standfirsts that a paper printed over its reports. */
export const standfirst = defineArea({
  name: 'standfirst',
  needs: ['summaries/ryd1e_dev.jsonl'],
  run: async ({ paths: [file] }) => summaryRows(readSummaryPairs(file)),
})
