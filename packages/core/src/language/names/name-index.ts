import { foldForMatching } from '../fold-for-matching.ts'
import { stem } from '../stem.ts'
import { twinSpelling } from '../twin-spelling.ts'
import { bodies } from './bodies.ts'
import { cities } from './cities.ts'
import { countryRows } from './country-rows.ts'
import { indianStates } from './indian-states.ts'
import { lookalikes } from './lookalikes.ts'
import { nationalities } from './nationalities.ts'
import { type NameRow, parseRow } from './parse-row.ts'
import { parties } from './parties.ts'
import { people } from './people.ts'
import { personalNames } from './personal-names.ts'

/** A form of a name: the twin spellings of its words, and the terms that it stands for, its own first. */
export type NameForm = { readonly keys: readonly string[]; readonly terms: readonly string[] }

const named = [indianStates, cities, people, personalNames, parties, bodies, nationalities, lookalikes]
  .flat()
  .map(parseRow)
const foreign = countryRows()

const shownNames = new Map([...foreign, ...named].map(({ name }) => [nameTerm(name), name]))
const countryTerms = new Set(foreign.map(({ name }) => nameTerm(name)))
const formsByStart = new Map<string, NameForm[]>()
for (const row of [...named, ...foreign]) addRow(row)
for (const { name, wider } of foreign) addAdjective(name, wider)

/** The forms of names that begin with a word of this twin spelling, the longest first. */
export function formsFrom(key: string): readonly NameForm[] {
  return formsByStart.get(key) ?? []
}

/** The terms of the name that one word of this twin spelling is; `null` where it is none. */
export function termsOfName(key: string): readonly string[] | null {
  return formsFrom(key).find(({ keys }) => keys.length === 1)?.terms ?? null
}

/** The usual Hindi spelling of the place, person, party or body that a term names; `null` for other terms. */
export function nameOf(term: string): string | null {
  return shownNames.get(term) ?? null
}

/** Whether a term names a country or a region of the world. */
export function isCountryTerm(term: string): boolean {
  return countryTerms.has(term)
}

/** The term of a name: its usual spelling, folded, in one word. */
function nameTerm(name: string): string {
  return foldForMatching(name.replace(/[ -]/gu, ''))
}

function keysOf(form: string): string[] {
  return form.split(/[ -]/u).map((word) => twinSpelling(foldForMatching(word)))
}

function addRow({ name, forms, wider }: NameRow): void {
  const terms = [nameTerm(name), ...wider.flatMap(termsOfWord)]
  for (const form of [name, name.replace(/[ -]/gu, ''), ...forms]) addForm(form, terms)
}

function termsOfWord(word: string): readonly string[] {
  const known = shownNames.has(nameTerm(word)) ? [nameTerm(word)] : null
  return known ?? [stem(foldForMatching(word))]
}

/** The people of a country whose name is several words: दक्षिण कोरियाई. Those of one word need no table. */
function addAdjective(name: string, wider: readonly string[]): void {
  if (!name.includes(' ')) return
  const adjective = (word: string) => (/िया$/u.test(word) ? `${word}ई` : `${word.replace(/ा$/u, '')}ी`)
  const terms = [name, ...wider].flatMap((word) => [nameTerm(adjective(word)), nameTerm(word)])
  addForm(adjective(name), terms)
}

/** The first row that has a form keeps it. */
function addForm(form: string, terms: readonly string[]): void {
  const keys = keysOf(form)
  const [start = ''] = keys
  const known = formsByStart.get(start) ?? []
  if (known.some((other) => other.keys.join(' ') === keys.join(' '))) return
  formsByStart.set(
    start,
    [...known, { keys, terms }].toSorted((a, b) => b.keys.length - a.keys.length),
  )
}
