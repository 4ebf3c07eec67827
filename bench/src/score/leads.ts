import { rougeOfStems } from './rouge.ts'
import { stemsOf } from './tokens.ts'

/** Returns the number of words between white space. */
export function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

/** Returns the first sentences. */
export function lead(sentences: readonly string[], count: number): string {
  return sentences.slice(0, count).join(' ')
}

/** Returns the first words of the first three sentences, cut off where the words are used up. */
export function leadCut(sentences: readonly string[], maxWords: number): string {
  return lead(sentences, 3).split(/\s+/u).slice(0, maxWords).join(' ')
}

/** Returns the first sentences as long as all of them together stay within the words. */
export function leadFit(sentences: readonly string[], maxWords: number): string {
  let count = 1
  while (count < sentences.length && wordsIn(lead(sentences, count + 1)) <= maxWords) count++
  return lead(sentences, count)
}

/** Returns the first sentences, dateline taken off, whose length is nearest to `target` and at most `maxWords`. */
export function leadNearest(sentences: readonly string[], target: number, maxWords: number): string {
  const leads = sentences.map((_, index) => withoutDateline(lead(sentences, index + 1)))
  const [first = '', ...longer] = leads
  return longer
    .filter((text) => wordsIn(text) <= maxWords)
    .reduce((best, text) => (distance(text, target) < distance(best, target) ? text : best), first)
}

/**
 * Returns the sentences, together within the words, that agree best with the reference: the upper bound of choosing
 * sentences, found greedily.
 */
export function oracle(sentences: readonly string[], reference: string, maxWords: number): string {
  const wanted = stemsOf(reference)
  const stems = sentences.map(stemsOf)
  let chosen: number[] = []
  let best = 0
  for (;;) {
    const candidates = sentences.keys().filter((index) => !chosen.includes(index))
    const sets = [...candidates].map((index) => [...chosen, index].sort((a, b) => a - b))
    const fitting = sets.filter((set) => wordsIn(textOf(sentences, set)) <= maxWords)
    const scored = fitting.map((set) => ({
      set,
      score: gainOf(
        set.flatMap((index) => stems[index] ?? []),
        wanted,
      ),
    }))
    const top = scored.reduce((a, b) => (b.score > a.score ? b : a), { set: chosen, score: best })
    if (top.score <= best) return textOf(sentences, chosen)
    chosen = top.set
    best = top.score
  }
}

function gainOf(stems: readonly string[], wanted: readonly string[]): number {
  const { r1, r2 } = rougeOfStems(stems, wanted)
  return r1.f1 + r2.f1
}

function textOf(sentences: readonly string[], set: readonly number[]): string {
  return set.map((index) => sentences[index] ?? '').join(' ')
}

function distance(text: string, target: number): number {
  return Math.abs(wordsIn(text) - target)
}

/** At most five words, then a mark and a space, at the very start: `सोल । `, `नई दिल्ली: `. */
function withoutDateline(text: string): string {
  return text.replace(/^(?:[^\s।:|–-]+\s?){1,5}?\s?[।:|–-]\s+(?=\S)/u, '')
}
