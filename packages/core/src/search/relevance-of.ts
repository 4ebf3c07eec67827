import { analyse } from '../language/analyse.ts'
import type { Story } from '../stories/story.ts'
import { holdsPart, type WantedPart } from './wanted-part.ts'

const inHeadline = 1
const inSummary = 0.5
/** Where only the tags, or an earlier article of the story, hold a word. */
const elsewhere = 0.3
/** For a headline that holds all the words close together. */
const nearBonus = 1.3
/** Words between the first and the last that were asked for, and still close together. */
const near = 3

/**
 * How much a story is about the parts of a question, above 0: where it holds each (headline, summary, elsewhere), on
 * average, and whether its headline holds them close together.
 */
export function relevanceOf(story: Story, parts: readonly WantedPart[]): number {
  if (parts.length === 0) return 1
  const headline = analyse(story.headline)
  const scores = parts.map((part) => {
    if (holdsPart(headline, part)) return inHeadline
    return textHoldsPart(story.summary, part) ? inSummary : elsewhere
  })
  const mean = scores.reduce((sum, score) => sum + score, 0) / parts.length
  return standsTogether(headline, parts) ? mean * nearBonus : mean
}

/** Those of the parts that the headline and the summary or the dateline of a story holds. */
export function partsHeld(story: Story, parts: readonly WantedPart[]): readonly WantedPart[] {
  const terms = analyse(`${story.headline}\n${story.summary}\n${story.dateline.join('\n')}`)
  return parts.filter((part) => holdsPart(terms, part))
}

/**
 * Whether a text holds a part. Most words begin as their term is written: sentences with its letters are looked at first,
 * because to analyse sixty whole summaries costs more than to find them.
 */
function textHoldsPart(text: string, part: WantedPart): boolean {
  const isLikely = (sentence: string) => part.choices.some(([first = '']) => sentence.includes(first))
  const likely = text.split(sentenceEnd).filter(isLikely)
  return likely.some((sentence) => holdsPart(analyse(sentence), part)) || holdsPart(analyse(text), part)
}

/** Where no name reaches over (see `analyse`). */
const sentenceEnd = /[।\n](?!\p{N})/u

function standsTogether(headline: readonly string[], parts: readonly WantedPart[]): boolean {
  if (parts.length < 2) return false
  const places = parts.map(({ choices }) => {
    const firsts = new Set(choices.map(([first]) => first))
    return headline.findIndex((term) => firsts.has(term))
  })
  return !places.includes(-1) && Math.max(...places) - Math.min(...places) < parts.length + near
}
