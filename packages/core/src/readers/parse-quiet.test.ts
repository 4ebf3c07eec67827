import { expect, test } from 'vitest'
import { parseQuiet } from './parse-quiet.ts'

const night = { quiet: { from: '22:00', until: '06:00' } }

test.each([
  ['22:00 06:00', night],
  ['22:00-06:00', night],
  ['22–6', night],
  ['रात 10 से सुबह 6', night],
  ['रात 10 बजे से सुबह 6 बजे तक', night],
  ['२२:०० से ६:००', night],
  ['from 22:00 to 6:00', night],
  ['दोपहर 1 से दोपहर 3', { quiet: { from: '13:00', until: '15:00' } }],
  ['रात 12 से सुबह 5', { quiet: { from: '00:00', until: '05:00' } }],
  ['off', { quiet: null }],
  ['बंद', { quiet: null }],
  ['ब्रेकिंग हां', { breakingInQuiet: true }],
  ['ब्रेकिंग हाँ', { breakingInQuiet: true }],
  ['ब्रेकिंग न्यूज़ नहीं', { breakingInQuiet: false }],
  ['breaking yes', { breakingInQuiet: true }],
])('"%s" is understood', (text, settings) => {
  expect(parseQuiet(text)).toEqual(settings)
})

test.each([
  ['22:00'],
  ['22:00 22:00'],
  ['25:00 06:00'],
  ['22:00 06:00 07:00'],
  ['ब्रेकिंग'],
  ['ब्रेकिंग शायद'],
  ['जब मैं सोऊँ'],
  [''],
])('"%s" is refused', (text) => {
  expect(parseQuiet(text)).toBeNull()
})
