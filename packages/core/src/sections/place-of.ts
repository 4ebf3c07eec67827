import { analyse } from '../language/analyse.ts'
import { placeNameOf } from '../language/place-aliases.ts'
import { stateNames, townNames } from './indian-places.ts'
import { listed } from './listed.ts'
import { once } from './once.ts'

/** Places that name India itself: they tell a story at home from one abroad, but no state. Sorted. */
const countryNames: readonly string[] = ['दिल्ली', 'नई दिल्ली', 'भारत']
/** Names that mean something else as often: quota, "times", shirt, gardener. Source: our own; sorted. */
const ambiguousNames = listed('आरा, कोटा, गुना, जर्सी, दुर्ग, धार, पन्ना, बस्ती, मंडला, माली, सागर')

const ambiguous = once(() => new Set(ambiguousNames.map(keyOf)))
const india = once(() => new Set(countryNames.map(keyOf)))
const indianPlaces = once(() => new Set([...stateNames, ...townNames].map(keyOf)))

/** What a cue names: an Indian state or town, India, a country abroad; `null` where it is no place, or may be none. */
export function placeOf(cue: string): 'state' | 'india' | 'abroad' | null {
  if (ambiguous().has(cue)) return null
  if (indianPlaces().has(cue)) return 'state'
  if (india().has(cue)) return 'india'
  return placeNameOf(cue) === null ? null : 'abroad'
}

function keyOf(name: string): string {
  return analyse(name).join(' ')
}
