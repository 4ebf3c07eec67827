import { stemHindi } from './stem-hindi.ts'

/**
 * Returns the words of a text as ROUGE counts them: NFC, lower case, no punctuation, runs of letters with their marks,
 * runs of digits, and each remaining symbol alone (`18वें` gives `18`, `वें`; `4.5` gives `4`, `5`).
 *
 * Marks belong to their letters: `\w` and `\p{L}` alone cut every Hindi word at its first vowel sign.
 * Control and format characters go, joiners among them. The rule is that of XL-Sum's multilingual scorer.
 *
 * @see https://github.com/csebuetnlp/xl-sum/tree/master/multilingual_rouge_scoring
 */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\t\r\n\p{Zs}]/gu, ' ')
    .replace(/[\p{C}\uFFFD]/gu, '')
    .replace(/[\p{P}!-/:-@[-`{-~]/gu, ' ')
  return plain.match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

/** Returns the words of a text with Hindi endings taken off: what the published Hindi ROUGE figures compare. */
export function stemsOf(text: string): string[] {
  return tokensOf(text).map(stemHindi)
}
