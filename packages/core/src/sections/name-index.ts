import { analyse } from '../language/analyse.ts'
import { stateNames, townNames } from './indian-places.ts'
import { listed } from './listed.ts'
import { once } from './once.ts'
import { type Section, sections } from './section.ts'
import { nameFurniture, outletNames as outletTable, sectionNames } from './section-names.ts'

/** The sections that a name holds, in order, each once. */
export type NamedSections = {
  readonly sections: readonly Section[]
  /** True where no other word stands in the name. */
  readonly isWhole: boolean
}

type Names = ReadonlyMap<string, Section>

const furniture = once(() => new Set(listed(nameFurniture).flatMap((word) => analyse(word))))
const readerNames = once(() => namesFrom(sectionNames))
const outletNames = once(() => new Map([...namesOfPlaces(), ...namesFrom(outletTable), ...readerNames()]))
/** The longest name of the tables, in terms. */
const longestName = 4

/** What the words of a reader name; places and single sports are topics to readers, not sections. */
export function namedByReader(words: string): NamedSections {
  return sectionsIn(words, readerNames())
}

/** What an outlet's section name, folder or tag names. */
export function namedByOutlet(name: string): NamedSections {
  return sectionsIn(name, outletNames())
}

function sectionsIn(text: string, names: Names): NamedSections {
  const terms = analyse(text).filter((term) => !furniture().has(term))
  const found = new Set<Section>()
  let unknown = 0
  for (let at = 0; at < terms.length; ) {
    const name = longestNameAt(terms, at, names)
    if (name) found.add(name.section)
    else unknown += 1
    at += name?.length ?? 1
  }
  return { sections: [...found], isWhole: unknown === 0 }
}

function longestNameAt(
  terms: readonly string[],
  at: number,
  names: Names,
): { section: Section; length: number } | null {
  for (let length = Math.min(longestName, terms.length - at); length > 0; length -= 1) {
    const section = names.get(terms.slice(at, at + length).join(' '))
    if (section) return { section, length }
  }
  return null
}

function namesFrom(table: Readonly<Record<Section, string>>): Map<string, Section> {
  return new Map(
    sections.flatMap((section) => listed(table[section]).map((name) => [keyOf(name), section] as const)),
  )
}

function namesOfPlaces(): [string, Section][] {
  return [...stateNames, ...townNames].map((name) => [keyOf(name), 'states'])
}

function keyOf(name: string): string {
  return analyse(name)
    .filter((term) => !furniture().has(term))
    .join(' ')
}
