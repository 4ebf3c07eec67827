import type { Fingerprint } from './fingerprint.ts'
import { isPlace } from './news-places.ts'
import { spellingKeyOf } from './spelling-key.ts'
import { numberWeightOf, termWeightOf } from './term-weight.ts'

/** A term or number of an article as it counts in comparing. */
export type EventTerm = {
  /** As the article has it. */
  readonly label: string
  readonly kind: 'word' | 'place' | 'number'
  /** How much it says that another article has it as well, 0 to 1. */
  readonly weight: number
  readonly inHeadline: boolean
  /** Its place among the terms: two parts of one name stand behind each other. */
  readonly at: number
}

/** From this weight on a term names something: a person, a firm, a place, a telling number. */
export const leastNameWeight = 0.4

/**
 * The terms and numbers of an article by the keys under which they meet those of another, those of the headline first.
 * A number meets the same number whatever it counts.
 */
export function eventTermsOf({ headline, lead, numbers }: Fingerprint): Map<string, EventTerm> {
  const terms = new Map<string, EventTerm>()
  const add = (key: string, term: Omit<EventTerm, 'at'>) => {
    if (!terms.has(key)) terms.set(key, { ...term, at: terms.size })
  }
  for (const [index, label] of [...headline, ...lead].entries())
    add(spellingKeyOf(label), {
      label,
      kind: isPlace(label) ? 'place' : 'word',
      weight: termWeightOf(label),
      inHeadline: index < headline.length,
    })
  for (const label of numbers)
    add(`#${label.split(' ')[0]}`, {
      label,
      kind: 'number',
      weight: numberWeightOf(label),
      inHeadline: false,
    })
  return terms
}
