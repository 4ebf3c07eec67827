import type { ArticleSentence } from './article-sentences.ts'
import {
  type Chosen,
  fitInto,
  isQuestion,
  opensParagraph,
  standingAlone,
  standingAmong,
} from './chosen-sentence.ts'
import { findNews, hasNumber, newsIn } from './find-news.ts'
import { type HeadlineTerms, headlineTermsOf } from './headline-terms.ts'
import { sectionFrom } from './section-from.ts'

/** Further down from the opening is another subject. */
const maxDistance = 6
const numberWeight = 0.1
/** For a sentence right behind a chosen one that does not lean on it: the text reads on. */
const nextWeight = 0.3
/** From this score a sentence that opens a paragraph is worth going past the target. */
const worthMore = 0.25
/** Against a sentence of background that tells nothing of the headline. */
const backgroundWeight = 0.7

type Lengths = {
  readonly headline: string
  readonly maxWords: number
  /** The length to come nearest to. */
  readonly targetWords: number
}

/**
 * The news of an article in document order: the sentence where it begins, then those that add most of the headline to it,
 * stand near and hold a figure, as many as come nearest to `targetWords` and stay within `maxWords`.
 *
 * The opening is the first sentence that stands alone, or behind a scene the one with the news; then the summary may be
 * `maxWords` long, for it holds none of the scene. A sentence that leans on its predecessor is taken only right after it;
 * one away from those chosen only where it opens a paragraph or tells something of the headline. Behind a crosshead is
 * another section: it is left out while there is enough before it. Near-repeats and questions are passed over. An opening
 * that is too long is shortened by clauses.
 */
export function selectNews(
  sentences: readonly ArticleSentence[],
  { headline, maxWords, targetWords }: Lengths,
): Chosen[] {
  const terms = headlineTermsOf(headline)
  const news = findNews(sentences, terms)
  const opening = openingOf(sentences.slice(news), { maxWords, terms })
  if (!opening) return []
  const first = sentences.findIndex(({ index }) => index === opening.index)
  const target = news > 0 ? maxWords : targetWords
  const candidates = candidatesOf(sentences, { first, terms })
  const chosen = [opening]
  let total = opening.words
  for (;;) {
    const next = bestOf(candidates, chosen, { room: maxWords - total, isShort: total < target / 2 })
    if (next === null || !(isNearer(total + next.fitted.words, total, target) || next.isWorthMore)) break
    chosen.push(next.fitted)
    total += next.fitted.words
  }
  return chosen.toSorted((one, other) => one.index - other.index)
}

/**
 * The first sentence that stands alone. Where no whole clauses of it fit: of those near the one that tells most of the
 * news, and only if none of them fits either the first one cut at a word.
 */
function openingOf(
  sentences: readonly ArticleSentence[],
  { maxWords, terms }: { maxWords: number; terms: HeadlineTerms },
): Chosen | null {
  const standing = sentences.flatMap((sentence) => standingAlone(sentence) ?? [])
  const [first] = standing
  if (!first) return null
  const whole = fitInto(first, { room: maxWords, mayShorten: true, mayCut: false })
  if (whole) return whole
  const others = standing.filter(
    ({ index, words }) => index <= first.index + maxDistance && words <= maxWords,
  )
  const [best] = others.toSorted((one, other) => newsIn(other, terms) - newsIn(one, terms))
  return fitInto(best ?? first, { room: maxWords, mayShorten: true, mayCut: true })
}

function isNearer(length: number, other: number, target: number): boolean {
  return Math.abs(length - target) < Math.abs(other - target)
}

type Candidate = {
  readonly sentence: ArticleSentence
  readonly opensParagraph: boolean
  readonly standsAlone: boolean
  readonly tellsHeadline: boolean
  readonly inSection: boolean
  /** What it adds of the headline to the opening, nearness and figure; not what depends on the sentences chosen. */
  readonly score: number
}

function candidatesOf(
  sentences: readonly ArticleSentence[],
  { first, terms }: { first: number; terms: HeadlineTerms },
): Candidate[] {
  const near = sentences.slice(first + 1, first + 1 + maxDistance)
  const section = sectionFrom(sentences, first)
  const toldFirst = terms.shareIn(sentences[first])
  return near.flatMap((sentence, behind) => {
    if (isQuestion(sentence)) return []
    const share = terms.shareIn(sentence)
    const score =
      terms.shareIn(sentences[first], sentence) -
      toldFirst +
      1 / (behind + 1) +
      numberWeight * Number(hasNumber(sentence)) -
      backgroundWeight * Number(isBackground(sentence) && share === 0)
    return [
      {
        sentence,
        opensParagraph: opensParagraph(sentences, first + 1 + behind),
        standsAlone: standingAlone(sentence) !== null,
        tellsHeadline: share > 0,
        inSection: behind + 1 < section.length,
        score,
      },
    ]
  })
}

/** Whether a sentence may be taken without its predecessor. */
function mayStandApart({ standsAlone, opensParagraph, tellsHeadline }: Candidate): boolean {
  return standsAlone && (opensParagraph || tellsHeadline)
}

/** Whether a sentence tells what had been before: past perfect and past habitual close it. */
function isBackground({ text }: ArticleSentence): boolean {
  return /\s(?:था|थी|थीं|थे|चुका है|चुकी है|चुकी हैं|चुके हैं)[।.|]?$/u.test(text)
}

type Next = { readonly fitted: Chosen; readonly isWorthMore: boolean }

function bestOf(
  candidates: readonly Candidate[],
  chosen: readonly Chosen[],
  { room, isShort }: { room: number; isShort: boolean },
): Next | null {
  let [best, bestScore]: [Next | null, number] = [null, Number.NEGATIVE_INFINITY]
  for (const candidate of candidates) {
    const { sentence } = candidate
    if (chosen.some(({ index }) => index === sentence.index) || !(candidate.inSection || isShort)) continue
    const isNext = chosen.some(({ index }) => index === sentence.index - 1)
    const score = candidate.score + (isNext && candidate.standsAlone ? nextWeight : 0)
    if (score <= bestScore || !(isNext || mayStandApart(candidate))) continue
    const standing = standingAmong(chosen, sentence)
    const fitted = standing && fitInto(standing, { room, mayShorten: isShort, mayCut: false })
    if (fitted === null) continue
    best = { fitted, isWorthMore: candidate.opensParagraph && score >= worthMore }
    bestScore = score
  }
  return best
}
