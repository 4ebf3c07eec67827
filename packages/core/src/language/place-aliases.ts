import { isCountryTerm, nameOf, termsOfName } from './names/name-index.ts'
import { wordSet } from './word-set.ts'

/** Country adjectives that mean something else as often (sugar). Source: our own; sorted. */
const ambiguousAdjectives = wordSet('चीनी')

/** Cities that stand for the country in the news. */
const capitals = wordSet('दिल्ली मुंबई')

/** The usual Hindi spelling of the country, region or capital that this term names; `null` for others. */
export function placeNameOf(term: string): string | null {
  return isCountryTerm(term) || capitals.has(term) ? nameOf(term) : null
}

/**
 * The terms of an adjective or people's name made from a country, by its stem: `ईरानी` → `['ईरानी', 'ईरान']`; `null` for
 * others.
 *
 * चीनी is left alone, since it is sugar as well.
 */
export function placeAdjectiveTerms(stemmed: string): [adjective: string, place: string] | null {
  if (ambiguousAdjectives.has(stemmed)) return null
  const ending = /(?:(?<=ा)ई|ी|ीय|िय)$/u.exec(stemmed)
  if (ending === null) return null
  const name = stemmed.slice(0, ending.index)
  for (const candidate of [name, `${name}ा`]) {
    const [place] = termsOfName(candidate) ?? []
    if (place === undefined || !isCountryTerm(place)) continue
    return [adjectiveOf(place, ending[0]), place]
  }
  return null
}

function adjectiveOf(place: string, ending: string): string {
  if (ending === 'ई') return place + ending
  return place.replace(/ा$/u, '') + (ending === 'िय' ? 'ीय' : ending)
}
