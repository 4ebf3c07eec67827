import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { ordinaryLatinWords } from '../latin-words.ts'
import { bodies } from './bodies.ts'
import { cities } from './cities.ts'
import { countries } from './countries.ts'
import { indianStates } from './indian-states.ts'
import { lookalikes } from './lookalikes.ts'
import { nameOf } from './name-index.ts'
import { nationalities } from './nationalities.ts'
import { parseRow } from './parse-row.ts'
import { parties } from './parties.ts'
import { people } from './people.ts'
import { personalNames } from './personal-names.ts'

const tables = {
  bodies,
  cities,
  countries,
  indianStates,
  lookalikes,
  nationalities,
  parties,
  people,
  personalNames,
}
const rows = Object.values(tables).flat()

test.each(Object.entries(tables))(
  'the table of %s is sorted, in NFC, and names nothing twice',
  (_, table) => {
    const names = table.map((row) => parseRow(row).name)
    expect(names).toEqual([...new Set(names)].toSorted())
    for (const row of table) expect(row).toBe(row.normalize('NFC'))
  },
)

test('India has 28 states and 8 union territories', () => {
  expect(indianStates).toHaveLength(36)
})

test.each(rows)('all forms in “%s” mean one thing, and its term has its name', (row) => {
  const { name, forms } = parseRow(row)
  const [term = ''] = analyse(name)
  expect(nameOf(term)).toBe(name)
  for (const form of forms.filter((word) => !ordinaryLatinWords.has(word)))
    expect(analyse(form)[0]).toBe(term)
})

test('countries that no table of ours names come from CLDR', () => {
  expect(analyse('Madagascar')).toEqual(analyse('मेडागास्कर'))
  expect(analyse('Costa Rica')).toEqual(analyse('कोस्टारिका'))
})

test('a form in capitals is known by the Hindi names of its letters', () => {
  expect(parseRow('क, ABC, xyz > ख')).toEqual({
    name: 'क',
    forms: ['ABC', 'एबीसी', 'ए बी सी', 'A B C', 'xyz'],
    wider: ['ख'],
  })
})
