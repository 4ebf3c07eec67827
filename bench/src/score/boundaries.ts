import { type Score, scoreOf } from './rouge.ts'

/**
 * Returns how well the ends of found sentences agree with the ends of expected ones.
 *
 * An end is counted in letters and digits from the start, so that quotes and white space at the seam do not matter.
 */
export function boundaryScore(found: readonly string[], expected: readonly string[]): Score {
  const ends = new Set(endsOf(expected))
  const ours = new Set(endsOf(found))
  return scoreOf(ours.intersection(ends).size, ours.size, ends.size)
}

function endsOf(sentences: readonly string[]): number[] {
  let end = 0
  return sentences.map((sentence) => {
    end += sentence.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0
    return end
  })
}
