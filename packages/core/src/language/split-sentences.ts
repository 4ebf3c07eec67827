import { sentenceSpans } from './sentence-spans.ts'

/**
 * Splits Hindi prose into sentences at danda (।, or a pipe used as one), `?`, `!` and full stops, keeping the mark.
 *
 * Returns trimmed non-empty strings in reading order; `''` gives `[]`. A full stop after an abbreviation
 * ("डॉ. शर्मा") or inside a number ("4.5") ends nothing.
 */
export function splitSentences(text: string): string[] {
  return sentenceSpans(text).map((span) => span.text)
}
