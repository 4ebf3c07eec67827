import { expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { translatorFor } from '../locales/translator.ts'
import { cueTables } from './cue-index.ts'
import { townNames } from './indian-places.ts'
import { listed } from './listed.ts'
import { placeOf } from './place-of.ts'
import { sections } from './section.ts'
import { sectionNamed } from './section-named.ts'
import { nameFurniture, outletNames, sectionNames } from './section-names.ts'

const lists: readonly (readonly [string, readonly string[]])[] = [
  ['towns', townNames],
  ['furniture', listed(nameFurniture)],
  ...sections.flatMap((section) => {
    const { sure, likely, hint } = cueTables[section]
    const rows = { sure, likely, hint, names: sectionNames[section], folders: outletNames[section] }
    return Object.entries(rows).map(([name, row]) => [`${section} ${name}`, listed(row)] as const)
  }),
]

test.each(lists)('%s: sorted, in NFC, nothing twice', (_name, entries) => {
  expect(entries).toEqual([...new Set(entries)].sort())
  expect(entries.filter((entry) => entry !== entry.normalize('NFC'))).toEqual([])
})

test('every cue holds a word that the analyser keeps', () => {
  const silent = lists.flatMap(([, entries]) => entries).filter((entry) => analyse(entry).length === 0)
  expect(silent).toEqual([])
})

test('no section has a cue in two of its lists', () => {
  for (const section of sections) {
    const { sure, likely, hint } = cueTables[section]
    const cues = [sure, likely, hint].flatMap(listed)
    expect(cues.filter((cue, index) => cues.indexOf(cue) !== index)).toEqual([])
  }
})

test('countries stand in no list of cues, where they would count twice', () => {
  const { sure, likely, hint } = cueTables.world
  const cues = [sure, likely, hint].flatMap(listed)
  expect(cues.filter((cue) => placeOf(analyse(cue).join(' ')) === 'abroad')).toEqual([])
})

test('no two sections have one name', () => {
  for (const table of [sectionNames, outletNames]) {
    const names = sections.flatMap((section) => listed(table[section]))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  }
})

test('every section has a name in both languages', () => {
  for (const language of ['hi', 'en'] as const) {
    const names = sections.map((section) => translatorFor(language)(`section-${section}`))
    expect(new Set(names).size).toBe(sections.length)
  }
})

test('a reader who types what a button says means that section', () => {
  for (const language of ['hi', 'en'] as const) {
    const say = translatorFor(language)
    for (const section of sections) expect(sectionNamed(say(`section-${section}`))).toBe(section)
  }
})
