import { expect, test } from 'vitest'
import { spellingKeyOf } from './spelling-key.ts'

test.each([
  ['नाईक', 'नाइक'],
  ['फीरोज', 'फिरोज'],
  ['अब्बास', 'अबास'],
  ['कौशल', 'कोसल'],
])('%s and %s may be one name', (one, other) => {
  expect(spellingKeyOf(one)).toBe(spellingKeyOf(other))
})

test('names that differ in a consonant or a long ā stay apart', () => {
  expect(spellingKeyOf('राज')).not.toBe(spellingKeyOf('राजा'))
  expect(spellingKeyOf('कमल')).not.toBe(spellingKeyOf('कमर'))
})
