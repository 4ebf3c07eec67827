import { z } from 'zod'
import { readJsonLines } from './read-json.ts'

const PAIR = z.object({
  id: z.string(),
  headline: z.string(),
  body: z.string(),
  summary: z.string().nullable(),
})

/** An article and the short text that its paper printed with it. */
export type SummaryPair = {
  readonly id: string
  readonly headline: string
  readonly body: string
  readonly reference: string
}

/** Returns the rows of a file that have a summary. */
export function readSummaryPairs(path: string): SummaryPair[] {
  return readJsonLines(path, PAIR).flatMap(({ id, headline, body, summary }) =>
    summary === null ? [] : { id, headline, body, reference: summary },
  )
}

const DOCUMENT = z.object({
  id: z.string(),
  article: z.string(),
  summary_sentences: z.array(z.string()),
})

/** A document and the sentences of it that a person chose. */
export type ExtractedDocument = {
  readonly id: string
  readonly text: string
  readonly chosen: readonly string[]
}

/** Returns the documents of a file with a person's extract of each. */
export function readExtracts(path: string): ExtractedDocument[] {
  return readJsonLines(path, DOCUMENT).map(({ id, article, summary_sentences }) => ({
    id,
    text: article,
    chosen: summary_sentences,
  }))
}
