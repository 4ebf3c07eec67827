import type { TermQuery } from '../search/term-query.ts'
import { eventKindOf } from './event-kinds.ts'
import { type EventTerm, eventTermsOf } from './event-terms.ts'
import type { Fingerprint } from './fingerprint.ts'
import { bandsOf } from './min-hash.ts'

/** Private-use letters, which nobody types: what stands behind them is no word of the article. */
const bandMark = '\ue001'
const nameMark = '\ue002'
const kindMark = '\ue003'
/** So many names of an article are indexed, and so many of those asked for: their pairs are what an index looks up. */
const indexed = { names: 20, numbers: 8 }
const asked = { names: 10, numbers: 4 }
const leastWeights = { names: 0.7, numbers: 0.6 }

/** Index terms under which an article is found by others of its event: bands of its MinHash, its first names and numbers. */
export function storyKeysOf(fingerprint: Fingerprint): string[] {
  return [...bandKeysOf(fingerprint), ...nameKeysOf(fingerprint, indexed), ...kindKeysOf(fingerprint)]
}

/**
 * A question for the articles that may be of the same event: much of the same text, or two of the first names and
 * numbers. One alone (a state, a party) would bring whatever is newest.
 */
export function sameEventQuery(fingerprint: Fingerprint): TermQuery {
  const names = nameKeysOf(fingerprint, asked)
  const pairs = names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => ({ all: [{ term: one }, { term: other }] })),
  )
  const { event } = fingerprint
  const named = event ? [{ all: [{ term: nameKey(event.name) }, { term: kindMark + event.kind }] }] : []
  return { some: [...bandKeysOf(fingerprint).map((term) => ({ term })), ...pairs, ...named] }
}

function bandKeysOf(fingerprint: Fingerprint): string[] {
  return bandsOf(fingerprint).map((band) => bandMark + band)
}

/** The headline's first, then in the order of the text. */
function nameKeysOf(fingerprint: Fingerprint, most: { names: number; numbers: number }): string[] {
  const terms = [...eventTermsOf(fingerprint)]
  const isWeighty = (least: number) => (entry: [string, EventTerm]) => entry[1].weight >= least
  const names = terms.filter(([, { kind }]) => kind !== 'number').filter(isWeighty(leastWeights.names))
  const numbers = terms.filter(([, { kind }]) => kind === 'number').filter(isWeighty(leastWeights.numbers))
  return [...names.slice(0, most.names), ...numbers.slice(0, most.numbers)].map(([key]) => nameKey(key))
}

function nameKey(key: string): string {
  return nameMark + key.replace(/[^\p{L}\p{M}\p{N}]/gu, 'x')
}

function kindKeysOf({ headline, lead }: Fingerprint): string[] {
  const kinds = [...headline, ...lead].flatMap((term) => eventKindOf(term) ?? [])
  return [...new Set(kinds)].map((kind) => kindMark + kind)
}
