import type { GoldFact } from '../corpus/read-gold.ts'
import { sum } from './statistics.ts'

/**
 * Returns the share of the facts' weight that a text tells, 0 to 1.
 *
 * A fact is told when every group of its keys has at least one alternative among the text's words: consecutive whole
 * words, so that `8` is not in `18`. `15,000`, `4.5` and `3-2` are one word each.
 */
export function factRecall(text: string, facts: readonly Pick<GoldFact, 'weight' | 'keys'>[]): number {
  const words = matchText(text)
  const isTold = ({ keys }: Pick<GoldFact, 'keys'>) =>
    keys.every((group) => group.some((key) => words.includes(matchText(key))))
  return sum(facts.filter(isTold).map(({ weight }) => weight)) / sum(facts.map(({ weight }) => weight))
}

/** The words of a text for comparison, one space before, between and after them. */
function matchText(text: string): string {
  return ` ${plainWords(text).join(' ')} `
}

/** Returns the words of a text for matching: NFC, lower case, no nukta, ZWJ or ZWNJ, digits as ASCII. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u093c\u200c\u200d]/gu, '')
    .normalize('NFC')
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .toLowerCase()
  return plain.match(/\p{N}+(?:[.,:/–-]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+/gu) ?? []
}
