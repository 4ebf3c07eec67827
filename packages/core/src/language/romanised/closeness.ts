import { remember } from '../remember.ts'
import { latinLetters } from './latin-letters.ts'
import { romanisationsOf } from './romanisations.ts'
import { type SpokenLetter, spokenLetters } from './spoken-letters.ts'

/** Nobody's word is longer, in letters. */
const longestWord = 40

/**
 * How well Latin letters spell a Devanagari word, 0 to 1: `chunav` and `चुनाव` 1, `chunaw` a little less, other words low.
 *
 * The cheapest alignment of the letters with the word's possible romanisations, silent अ left out or not. What is sure
 * to be less than `atLeast` is 0, and found out sooner.
 */
export function closeness(latin: string, devanagari: string, { atLeast = 0 } = {}): number {
  const word = lettersOf(latin)
  const letters = spokenLetters(devanagari).slice(0, 2 * longestWord)
  if (word === '' || letters.length === 0) return 0
  const scale = Math.max(3, word.length) / 2
  const atMost = (1 - atLeast) * scale
  const cost = Math.min(...readingsOf(letters).map((reading) => alignmentCost(word, reading, atMost)))
  return Math.max(0, 1 - cost / scale)
}

const lettersOf = remember((latin) =>
  latinLetters(latin)
    .replace(/(?<=.)x/gu, 'ks')
    .slice(0, longestWord),
)

/** `गांव` is written `gaanv`, and as it is heard, `gaon`: the nasal behind the व. */
function readingsOf(letters: readonly SpokenLetter[]): readonly (readonly SpokenLetter[])[] {
  const at = letters.findIndex(({ kind }, index) => kind === 'nasal' && letters[index + 1]?.letter === 'व')
  const [nasal, glide] = letters.slice(at, at + 2)
  if (at < 0 || !nasal || !glide) return [letters]
  return [letters, [...letters.slice(0, at), glide, nasal, ...letters.slice(at + 3)]]
}

/** Infinite where it is more than `atMost`: no letter makes it less again. */
function alignmentCost(word: string, letters: readonly SpokenLetter[], atMost: number): number {
  const size = word.length + 1
  let costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  costs[0] = 0
  skipLatin(costs, word)
  for (const [index, letter] of letters.entries()) {
    const next = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    for (const [spelling, cost] of romanisationsOf(letter.letter, letter.isDoubled ?? false)) {
      const price = spelling === '' ? leftOutCost(letters, index, cost) : cost + finalCost(letters, index)
      for (let at = 0; at + spelling.length < size; at += 1) {
        const before = costs[at] ?? Number.POSITIVE_INFINITY
        const end = at + spelling.length
        if (before + price < (next[end] ?? 0) && word.startsWith(spelling, at)) next[end] = before + price
      }
    }
    costs = next
    skipLatin(costs, word)
    if (costs.every((cost) => cost > atMost)) return Number.POSITIVE_INFINITY
  }
  return costs[word.length] ?? Number.POSITIVE_INFINITY
}

/** Lets the alignment pass over Latin letters that spell nothing. */
function skipLatin(costs: Float64Array, word: string): void {
  for (let at = 0; at < word.length; at += 1) {
    const cost = (costs[at] ?? 0) + unspokenCost(word, at)
    if (cost < (costs[at + 1] ?? 0)) costs[at + 1] = cost
  }
}

function unspokenCost(word: string, at: number): number {
  const letter = word.charAt(at)
  if (letter === word.charAt(at - 1)) return 0.08
  if (letter === 'h') return 0.2
  if (letter === 'e' && at === word.length - 1) return 0.1
  if ('aeiouy'.includes(letter)) return 0.35
  return letter === 'r' || letter === 'w' || letter === 'n' ? 0.6 : 1
}

/** A last अ is silent; who writes it means आ as often. */
function finalCost(letters: readonly SpokenLetter[], index: number): number {
  return index > 1 && index === letters.length - 1 && letters[index]?.kind === 'inherent' ? 0.08 : 0
}

function leftOutCost(letters: readonly SpokenLetter[], index: number, cost: number): number {
  const { kind, letter } = letters[index] ?? { kind: 'vowel', letter: '' }
  if (kind === 'inherent') return index === letters.length - 1 ? 0 : 0.1
  if (letter === 'आ' && 'इई'.includes(letters[index + 1]?.letter ?? ' ')) return 0.15
  return kind === 'nasal' && index === letters.length - 1 ? 0.15 : cost
}
