import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTimes } from './parse-times.ts'

test.each([
  ['07:00', ['07:00']],
  ['7', ['07:00']],
  ['21:00 7:30', ['07:30', '21:00']],
  ['7:00 और 21:00', ['07:00', '21:00']],
  ['सुबह 7', ['07:00']],
  ['7 बजे शाम', ['19:00']],
  ['शाम 7 बजे', ['19:00']],
  ['सुबह 7 और रात 9 बजे', ['07:00', '21:00']],
  ['सुबह 7 शाम 7', ['07:00', '19:00']],
  ['रात 12', ['00:00']],
  ['दोपहर 12 बजे', ['12:00']],
  ['७:३०', ['07:30']],
  ['7 pm', ['19:00']],
  ['12 am', ['00:00']],
  ['07:00, 07:00', ['07:00']],
  ['off', []],
  ['बंद', []],
])('"%s" is understood', (text, times) => {
  expect(parseTimes(text)).toEqual(times)
})

test.each([
  ['25:00'],
  ['7:75'],
  ['7:305'],
  ['123'],
  ['कल'],
  ['सुबह'],
  ['7 बजे मत भेजना'],
  ['-3'],
  ['सुबह 15'],
  [''],
])('"%s" is refused', (text) => {
  expect(parseTimes(text)).toBeNull()
})

test('whatever is typed, the answer is null or sorted times of day', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const times = parseTimes(text)
      for (const time of times ?? []) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    }),
  )
})
