import { foldForMatching } from './fold-for-matching.ts'
import { stem } from './stem.ts'
import { wordSet } from './word-set.ts'

/**
 * Spellings of places that folding does not bring together: every word of a row means the row's first.
 *
 * Source: our own list of spellings in use by Hindi outlets and of the Latin names readers type; sorted by first word.
 */
const spellings: readonly string[] = [
  'अमेरिका अमरीका america us usa',
  'इजरायल इजराईल इसराइल इसरायल इस्राइल इस्रायल israel',
  'कोरिया korea',
  'तुर्की टर्की तुर्किये turkey turkiye türkiye',
  'दिल्ली देहली delhi',
  'फिलिस्तीन फलस्तीन फलिस्तीन फिलस्तीन palestine',
  'बांग्लादेश बंगलादेश बंग्लादेश bangladesh',
  'ब्रिटेन यूके britain uk',
  'भारत इंडिया हिंदुस्तान bharat india',
  'मुंबई बंबई mumbai',
  'म्यांमार बर्मा burma myanmar',
  'यूनान ग्रीस greece',
  'रूस रशिया russia',
  'लेबनान लेबनॉन lebanon',
  'श्रीलंका srilanka',
  'सऊदी सउदी saudi',
]

/** Names of people that readers type in Latin letters. Source: our own; sorted by the Hindi name. */
const people: readonly string[] = [
  'ट्रंप trump',
  'पुतिन putin',
  'मोदी modi',
  'राहुल rahul',
  'शाह shah',
  'योगी yogi',
]

/** Country adjectives that mean something else as often (sugar). Source: our own; sorted. */
const ambiguousAdjectives = wordSet('चीनी')

const aliases = aliasesOf([...spellings, ...people])
const places = new Map(placeNames().map((name) => [termOf(name), name]))

/** The one term of a folded word's spellings, Latin ones included; `null` where the table does not know it. */
export function aliasOf(folded: string): string | null {
  return aliases.get(folded) ?? null
}

/** The usual Hindi spelling of the country or place that this analysed term names; `null` for other terms. */
export function placeNameOf(term: string): string | null {
  return places.get(term) ?? null
}

/**
 * The terms of an adjective or people's name made from a place: `ईरानियों` → `['ईरानी', 'ईरान']`; `null` for others.
 *
 * चीनी is left alone, since it is sugar as well.
 */
export function placeAdjectiveTerms(folded: string): [adjective: string, place: string] | null {
  const word = stem(folded)
  if (ambiguousAdjectives.has(word)) return null
  const ending = /(?:(?<=ा)ई|ी|ीय)$/u.exec(word)
  if (ending === null) return null
  const name = word.slice(0, ending.index)
  for (const candidate of [name, `${name}ा`]) {
    const place = aliases.get(candidate) ?? stem(candidate)
    if (places.has(place)) return [ending[0] === 'ई' ? word : place + ending[0], place]
  }
  return null
}

function termOf(word: string): string {
  return stem(foldForMatching(word))
}

function aliasesOf(rows: readonly string[]): Map<string, string> {
  const map = new Map<string, string>(latinCountries())
  for (const row of rows) {
    const [first = '', ...others] = row.split(' ')
    for (const word of [first, ...others]) map.set(foldForMatching(word), termOf(first))
  }
  return map
}

/** Countries by their CLDR names, then our own spellings, which win. */
function placeNames(): string[] {
  return [...regionNames().map(({ hindi }) => hindi), ...spellings.map((row) => row.split(' ')[0] ?? '')]
}

/** Latin names of countries as Unicode CLDR gives them, by their Hindi term: `iran` → `ईरान`. */
function latinCountries(): [string, string][] {
  return regionNames().map(({ english, hindi }) => [foldForMatching(english), termOf(hindi)])
}

/** @see https://cldr.unicode.org (territory names); only names of one word in both languages. */
function regionNames(): { english: string; hindi: string }[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const hindi = new Intl.DisplayNames('hi', { type: 'region', fallback: 'none' })
  return regionCodes()
    .map((code) => ({ english: english.of(code) ?? '', hindi: hindi.of(code) ?? '' }))
    .filter((names) => /^\p{L}+$/u.test(names.english) && /^[\p{L}\p{M}]+$/u.test(names.hindi))
}

function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((first) => letters.map((second) => first + second))
}
