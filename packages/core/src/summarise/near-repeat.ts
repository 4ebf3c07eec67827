import { foldForMatching } from '../language/fold-for-matching.ts'
import { splitWords } from '../language/split-words.ts'

const maxOverlap = 0.6

/** Whether two sentences say the same in nearly the same words: more than 60 % of their three-word shingles are common. */
export function isNearRepeat(one: string, other: string): boolean {
  const left = shinglesOf(one)
  const right = shinglesOf(other)
  let common = 0
  for (const shingle of left) if (right.has(shingle)) common++
  const all = left.size + right.size - common
  return all > 0 && common / all > maxOverlap
}

function shinglesOf(sentence: string): Set<string> {
  const words = splitWords(sentence).map(foldForMatching)
  if (words.length < 3) return new Set([words.join(' ')])
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}
