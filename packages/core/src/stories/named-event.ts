import { analyse } from '../language/analyse.ts'
import { splitWords } from '../language/split-words.ts'
import { stateNames } from '../sections/indian-places.ts'
import { eventKindOf, isEventWord } from './event-kinds.ts'
import { spellingKeyOf } from './spelling-key.ts'
import { termWeightOf } from './term-weight.ts'

/** An event as follow-ups call it: by where or to whom it happened, and its kind. */
export type NamedEvent = {
  /** Key of the name (see `spellingKeyOf`). */
  readonly name: string
  /** See `eventKindOf`. */
  readonly kind: string
}

const states = new Set(stateNames.flatMap((name) => analyse(name)))
const leastWeight = 0.7

/**
 * The event that a headline calls by name: `सतना रेल हादसा : मृतकों की संख्या 14 हुई` → सतना, रेल; `null` where it calls none.
 *
 * Only words right behind each other are a name: `बिहार में नाव हादसा` tells news of some accident. A state is no name, for
 * it has several accidents a day.
 */
export function namedEventIn(headline: string): NamedEvent | null {
  const terms = splitWords(headline).map((word) => analyse(word).at(-1) ?? null)
  for (const [at, term] of terms.entries()) {
    if (term === null) continue
    const name = terms[at - 1]
    const kind = eventKindOf(term)
    const isNamed = kind !== null && (isEventWord(terms[at + 1] ?? '') || isOwnWord(term))
    if (isNamed && name && isEventName(name)) return { name: spellingKeyOf(name), kind }
  }
  return null
}

/** `हत्याकांड`, `अग्निकांड`: a kind and the word for an event in one. */
function isOwnWord(term: string): boolean {
  return term.endsWith('कांड')
}

function isEventName(term: string): boolean {
  return termWeightOf(term) >= leastWeight && !states.has(term)
}
