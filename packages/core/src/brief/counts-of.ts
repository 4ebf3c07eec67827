import { foldForMatching } from '../language/fold-for-matching.ts'
import { numberOf } from '../language/number-words.ts'
import { splitWords } from '../language/split-words.ts'
import { stem } from '../language/stem.ts'
import { units } from '../language/units.ts'

/**
 * What a headline counts: the number by the stem of the word behind it (`छह यात्रियों` → यात्री: 6), with `लाख` and its
 * like as part of the word. Ordinals (`18वें`) and scores (`3-2`) count nothing.
 */
export function countsOf(headline: string): Map<string, number> {
  const words = splitWords(headline).map(foldForMatching)
  const counts = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    const value = numberOf(word)
    const next = words[at + 1]
    if (value === null || next === undefined || numberOf(next) !== null) continue
    const noun = units.has(next) ? `${next} ${stem(words[at + 2] ?? '')}` : stem(next)
    counts.set(noun, value)
  }
  return counts
}

/** Whether two headlines count the same thing and come to different numbers (छह यात्रियों, नौ यात्रियों). */
export function countDiffers(one: string, other: string): boolean {
  const counts = countsOf(one)
  return [...countsOf(other)].some(([noun, value]) => counts.has(noun) && counts.get(noun) !== value)
}
