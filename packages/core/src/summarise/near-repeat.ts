import { splitWords } from '../language/split-words.ts'

const maxOverlap = 0.65
/** Texts whose lengths differ by more cannot have so much in common; spares the comparison. */
const minLengthRatio = 0.5

/** Whether two sentences say the same in nearly the same words, in whatever order: more than 65 % of them are common. */
export function isNearRepeat(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < Math.max(one.length, other.length) * minLengthRatio) return false
  const left = wordsOf(one)
  const right = wordsOf(other)
  const common = left.intersection(right).size
  const all = left.size + right.size - common
  return all > 0 && common / all > maxOverlap
}

function wordsOf(sentence: string): Set<string> {
  return new Set(splitWords(sentence))
}
