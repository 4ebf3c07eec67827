import { stemsOf } from './tokens.ts'

/** Precision, recall and their harmonic mean, each from 0 to 1. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number }

/** ROUGE-1, ROUGE-2 and ROUGE-L of one text against one reference. */
export type Rouge = { readonly r1: Score; readonly r2: Score; readonly rl: Score }

/**
 * Returns the ROUGE scores of a candidate against a reference, safe for Devanagari.
 *
 * ROUGE-N counts clipped n-grams, ROUGE-L takes the longest common subsequence of the whole texts. An empty candidate
 * scores 0. Hindi endings are taken off first.
 *
 * @see https://aclanthology.org/W04-1013/
 */
export function rougeOf(candidate: string, reference: string): Rouge {
  const ours = stemsOf(candidate)
  const theirs = stemsOf(reference)
  return {
    ...rougeOfStems(ours, theirs),
    rl: scoreOf(commonLength(ours, theirs), ours.length, theirs.length),
  }
}

/** Returns ROUGE-1 and ROUGE-2 of words that are stemmed already. */
export function rougeOfStems(
  candidate: readonly string[],
  reference: readonly string[],
): Pick<Rouge, 'r1' | 'r2'> {
  return {
    r1: overlapOf(candidate, reference),
    r2: overlapOf(pairsOf(candidate), pairsOf(reference)),
  }
}

/** Returns how far two bags of items agree: each item counts as often as both hold it. */
export function overlapOf(candidate: readonly string[], reference: readonly string[]): Score {
  const left = new Map<string, number>()
  for (const item of reference) left.set(item, (left.get(item) ?? 0) + 1)
  let matches = 0
  for (const item of candidate) {
    const count = left.get(item) ?? 0
    if (count > 0) matches++
    left.set(item, count - 1)
  }
  return scoreOf(matches, candidate.length, reference.length)
}

/** Returns precision, recall and F1 of `matches` among `found` and `expected` items; 0 where there is nothing. */
export function scoreOf(matches: number, found: number, expected: number): Score {
  if (matches === 0) return { precision: 0, recall: 0, f1: 0 }
  const precision = matches / found
  const recall = matches / expected
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function pairsOf(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`)
}

function commonLength(left: readonly string[], right: readonly string[]): number {
  let previous = new Uint32Array(right.length + 1)
  for (const token of left) {
    const current = new Uint32Array(right.length + 1)
    for (let index = 0; index < right.length; index++) {
      current[index + 1] =
        token === right[index]
          ? (previous[index] ?? 0) + 1
          : Math.max(previous[index + 1] ?? 0, current[index] ?? 0)
    }
    previous = current
  }
  return previous[right.length] ?? 0
}
