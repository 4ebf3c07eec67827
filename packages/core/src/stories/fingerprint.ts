import type { Article } from '@khabar/parser'
import { analyse } from '../language/analyse.ts'
import { foldForMatching } from '../language/fold-for-matching.ts'
import { numberOf } from '../language/number-words.ts'
import { quantitiesIn } from '../summarise/quantities.ts'
import { type MinHash, minHashOf } from './min-hash.ts'
import { type NamedEvent, namedEventIn } from './named-event.ts'
import { peopleCounts } from './people-counts.ts'

/** What of an article is held against others to find its story. Plain JSON, kept with the article. */
export type Fingerprint = MinHash & {
  /** Analysed terms of the headline, each once, numbers left out. */
  readonly headline: readonly string[]
  /** Those of dateline and beginning that the headline does not have. */
  readonly lead: readonly string[]
  /** Readings of the numbers of headline and beginning: `1164 करोड़` → `11640000000`; results whole: `2-1`. */
  readonly numbers: readonly string[]
  /** What the headline calls its event, where it does. */
  readonly event: NamedEvent | null
  /** How many people the headline counts, by what became of them (see `peopleCounts`). */
  readonly people: Readonly<Record<string, number>>
}

/** The news stands in the beginning; what follows is background that many reports share. In words. */
const leadWords = 150
/** Nobody's headline or beginning is longer; what is, would cost us more than others. In UTF-16 units. */
const longest = { headline: 500, beginning: 4_000, text: 40_000 }

/** The fingerprint of an article: MinHash of its whole text, terms and numbers of headline, dateline and beginning. */
export function fingerprintOf({
  headline,
  dateline,
  paragraphs,
}: Pick<Article, 'headline' | 'dateline' | 'paragraphs'>): Fingerprint {
  const text = paragraphs.join('\n').slice(0, longest.text)
  const beginning = text.split(/\s+/u, leadWords).join(' ').slice(0, longest.beginning)
  const title = headline.slice(0, longest.headline)
  const ofHeadline = termsIn(title)
  const ofLead = termsIn(`${dateline.join('\n')}\n${beginning}`).difference(ofHeadline)
  const told = `${title}\n${beginning}`
  const numbers = [...quantitiesIn(told).flatMap(({ readings }) => readings), ...resultsIn(told)]
  return {
    ...minHashOf(text),
    headline: [...ofHeadline],
    lead: [...ofLead],
    numbers: [...new Set(numbers)],
    event: namedEventIn(title),
    people: Object.fromEntries(peopleCounts(title)),
  }
}

function termsIn(text: string): Set<string> {
  return new Set(analyse(text).filter((term) => !/^\d/u.test(term) && numberOf(term) === null))
}

function resultsIn(text: string): string[] {
  return foldForMatching(text).match(/(?<![\d-])\d{1,3}-\d{1,3}(?![\d-])/gu) ?? []
}
