import type { ArticleSentence } from './article-sentences.ts'
import { type Chosen, fitInto, standingAmong } from './chosen-sentence.ts'

/** All sentences of an article that fits as it is, without those that lean on one left out and without near-repeats. */
export function selectWhole(sentences: readonly ArticleSentence[]): Chosen[] {
  const chosen: Chosen[] = []
  for (const sentence of sentences) {
    const standing = standingAmong(chosen, sentence)
    const fitted = standing && fitInto(standing, { room: sentence.words, mayShorten: false, mayCut: false })
    if (fitted) chosen.push(fitted)
  }
  return chosen
}
