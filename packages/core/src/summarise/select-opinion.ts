import { analyse } from '../language/analyse.ts'
import type { ArticleSentence } from './article-sentences.ts'
import {
  type Chosen,
  fitInto,
  isQuestion,
  opensParagraph,
  standingAlone,
  standingAmong,
} from './chosen-sentence.ts'
import { centroidOf, cosineOf, type TermVector, termVectorsOf } from './term-vectors.ts'

/** Weights beside the cosine with the whole text; the rest is flat around them on written essays. */
const lengthWeight = 0.6
const fullLength = 30
const paragraphWeight = 0.2
const positionWeight = 0.1
const leaningWeight = 0.3
/** Shorter sentences say too little to fill room with. */
const minWords = 8
const repeatWeight = 0.1

/**
 * The sentences that say most of an essay, in document order, together within `maxWords`: near the text's centre, long,
 * first in their paragraph, unlike those already chosen; no questions, no exclamations of a few words.
 *
 * An essay does not tell its point first, so its lead is no summary. A sentence that leans on its predecessor is taken
 * only after it. `[]` where none fits.
 *
 * @see Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking", SIGIR 1998
 */
export function selectOpinion(
  sentences: readonly ArticleSentence[],
  { maxWords }: { maxWords: number },
): Chosen[] {
  const candidates = candidatesOf(sentences)
  const chosen: Chosen[] = []
  let room = maxWords
  for (;;) {
    const next = bestOf(candidates, chosen, room)
    if (next === null) break
    chosen.push(next.fitted)
    room -= next.fitted.words
    next.candidate.isChosen = true
    for (const other of candidates) {
      other.repeat = Math.max(other.repeat, cosineOf(other.vector, next.candidate.vector))
    }
  }
  return chosen.toSorted((one, other) => one.index - other.index)
}

type Candidate = {
  readonly sentence: ArticleSentence
  readonly vector: TermVector
  readonly score: number
  /** Likeness to the chosen sentence that it is most like. */
  repeat: number
  isChosen: boolean
}

function candidatesOf(sentences: readonly ArticleSentence[]): Candidate[] {
  const vectors = termVectorsOf(sentences.map(({ text }) => analyse(text)))
  const centre = centroidOf(vectors)
  return sentences.map((sentence, at) => {
    const vector = vectors[at] ?? new Map()
    const score =
      cosineOf(vector, centre) +
      (lengthWeight * Math.min(sentence.words, fullLength)) / fullLength +
      paragraphWeight * Number(opensParagraph(sentences, at)) +
      positionWeight / (at + 1) -
      leaningWeight * Number(standingAlone(sentence) === null)
    return { sentence, vector, score, repeat: 0, isChosen: false }
  })
}

function bestOf(
  candidates: readonly Candidate[],
  chosen: readonly Chosen[],
  room: number,
): { candidate: Candidate; fitted: Chosen } | null {
  let best: { candidate: Candidate; fitted: Chosen } | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const score = candidate.score - repeatWeight * candidate.repeat
    if (candidate.isChosen || score <= bestScore || !mayTake(candidate.sentence, room)) continue
    const standing = standingAmong(chosen, candidate.sentence)
    const fitted = standing && fitInto(standing, { room, mayShorten: false, mayCut: false })
    if (fitted === null) continue
    best = { candidate, fitted }
    bestScore = score
  }
  return best
}

function mayTake(sentence: ArticleSentence, room: number): boolean {
  return sentence.words >= minWords && sentence.words <= room && !isQuestion(sentence)
}
