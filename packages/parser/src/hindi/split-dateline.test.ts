import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitDateline } from './split-dateline.ts'

test.each([
  ['नागपुर । संतरे की फसल अच्छी है।', ['नागपुर'], 'संतरे की फसल अच्छी है।'],
  ['तेहरान/यरूशलम । वार्ता शुरू हुई।', ['तेहरान', 'यरूशलम'], 'वार्ता शुरू हुई।'],
  ['नई दिल्ली | मौसम बदला है।', ['नई दिल्ली'], 'मौसम बदला है।'],
  ['मुंबई : बाजार में तेजी रही।', ['मुंबई'], 'बाजार में तेजी रही।'],
  ['लखनऊ- सड़कें बंद रहीं।', ['लखनऊ'], 'सड़कें बंद रहीं।'],
  ['रांची – स्कूल खुले।', ['रांची'], 'स्कूल खुले।'],
  ['पटना (बिहार)। नदी का जलस्तर घटा।', ['पटना'], 'नदी का जलस्तर घटा।'],
  ['नई दिल्ली, भोपाल। दो टीमें रवाना हुईं।', ['नई दिल्ली', 'भोपाल'], 'दो टीमें रवाना हुईं।'],
  ['गया। मेला शुरू हुआ।', ['गया'], 'मेला शुरू हुआ।'],
  ['जागरण संवाददाता, मेरठ। नई ट्रेन चली।', ['मेरठ'], 'नई ट्रेन चली।'],
])('%s', (text, dateline, rest) => {
  expect(splitDateline(text)).toEqual({ dateline, text: rest.normalize('NFC'), agency: null })
})

test('an agency and a date in the dateline are read with it', () => {
  expect(splitDateline('बेंगलुरु, 9 जून (आईएएनएस)। नई मेट्रो लाइन खुली।')).toEqual({
    dateline: ['बेंगलुरु'],
    text: 'नई मेट्रो लाइन खुली।',
    agency: 'आईएएनएस',
  })
})

test.each([
  'सरकार ने कहा: योजना जारी रहेगी।',
  'बारिश हुई। नदी भर गई।',
  'सवाल : आप कब आए?',
  'बड़ी खबर। ट्रेन देर से चलेगी।',
  'किम जोंग-उन ने बैठक की।',
  '19 जून : आज का इतिहास।',
  'New Delhi: something happened',
  'दिल्ली',
  '। । ।',
  '',
])('"%s" opens with no dateline', (text) => {
  expect(splitDateline(text)).toMatchObject({ dateline: [], text: text.normalize('NFC') })
})

test('a dateline is never taken without leaving text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'नई दिल्ली ।|:-–/,()1a') }), (text) => {
      const { dateline, text: rest } = splitDateline(text)
      expect(dateline.length === 0 || rest !== '').toBe(true)
    }),
  )
})
