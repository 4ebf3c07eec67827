import { analyse } from '../language/analyse.ts'
import { nameOf } from '../language/names/name-index.ts'
import { placeNameOf } from '../language/place-aliases.ts'
import { splitWords } from '../language/split-words.ts'
import { capitals } from './capitals.ts'

/**
 * What a group shares, as its label: up to two places in the headlines (`ईरान–इजरायल`), else the place it was reported
 * from (`सतना`), else the one word that most headlines hold; `''` where they share none.
 * A word in an oblique form (`लोहे`, `सैलानियों`) is no label: nobody says it alone.
 *
 * Names stand in the order in which they are met, in the spelling of the headlines.
 */
export function labelOf(items: readonly { headline: string; dateline?: readonly string[] }[]): string {
  const headlines = items.map(({ headline }) => headline)
  const counts = new Map<string, number>()
  for (const headline of headlines)
    for (const term of new Set(analyse(headline))) counts.set(term, (counts.get(term) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count >= 2 && count * 2 >= headlines.length)
  const byCount = shared.toSorted(([, one], [, other]) => other - one).map(([term]) => term)
  const places = byCount.filter((term) => placeNameOf(term) !== null).slice(0, 2)
  const origin = places.length === 0 ? sharedOrigin(items) : null
  if (origin !== null) return origin
  const names = places.length > 0 ? [...counts.keys()].filter((term) => places.includes(term)) : byCount
  const spellings = names.map((term) => spellingOf(term, headlines))
  return places.length > 0
    ? spellings.join('–')
    : (spellings.find((word) => word !== '' && !isOblique(word)) ?? '')
}

/** The place from which one was reported and that at least two, and at least half, name in dateline or headline. */
function sharedOrigin(items: readonly { headline: string; dateline?: readonly string[] }[]): string | null {
  const origins = new Set(items.flatMap(({ dateline = [] }) => dateline))
  for (const place of origins) {
    const count = items.filter(
      (item) => item.dateline?.includes(place) || splitWords(item.headline).includes(place),
    )
    if (count.length >= 2 && count.length * 2 >= items.length && !capitals.has(place)) return place
  }
  return null
}

function isOblique(word: string): boolean {
  return /(?:े|ों|ें|ाएं|ाएँ)$/u.test(word)
}

/**
 * The most frequent word of the headlines that gives just this term, the shorter on a tie; else the name that it stands
 * for, else a word that gives it among others (`वर्षामित्र-1`). Never the term itself: it is folded, and nobody writes it so.
 */
function spellingOf(term: string, headlines: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of headlines.flatMap(splitWords)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .toSorted((a, b) => b[1] - a[1] || a[0].length - b[0].length)
    .map(([word]) => ({ word, terms: analyse(word) }))
    .filter(({ terms }) => terms.includes(term))
  const exact = words.find(({ terms }) => terms.length === 1)
  return exact?.word ?? nameOf(term) ?? words[0]?.word ?? ''
}
