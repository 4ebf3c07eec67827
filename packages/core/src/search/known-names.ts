import { analyse } from '../language/analyse.ts'
import { bodies } from '../language/names/bodies.ts'
import { cities } from '../language/names/cities.ts'
import { countries } from '../language/names/countries.ts'
import { indianStates } from '../language/names/indian-states.ts'
import { parseRow } from '../language/names/parse-row.ts'
import { parties } from '../language/names/parties.ts'
import { people } from '../language/names/people.ts'
import { soundOf } from './sound-of.ts'
import type { Word } from './word.ts'

let made: readonly Word[] | null = null

/** Places, people, parties and bodies that we know, as words that no headline needs to hold. */
export function knownNames(): readonly Word[] {
  made ??= [indianStates, cities, countries, people, parties, bodies].flat().map((row) => {
    const { name } = parseRow(row)
    const [term = name] = analyse(name)
    return { term, label: name, sound: soundOf(term), headlines: 0 }
  })
  return made
}
