import { expect, test } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'

const told = (headline: string, ...paragraphs: string[]) =>
  fingerprintOf({ headline, dateline: ['सोनपुर'], paragraphs })

test('numbers are what they mean, and a result is whole', () => {
  const { numbers } = told('विदर्भ 3-1 से जीता', 'टिकटों से १,१६४ करोड़ रुपये मिले, पिछले साल ५ लाख दर्शक आए थे।')
  expect(numbers).toEqual(expect.arrayContaining(['3-1', '11640000000 रुपए', '500000']))
})

test('headline and beginning share no term, and the dateline belongs to the beginning', () => {
  const { headline, lead } = told('गंडक में उफान', 'गंडक का पानी बलवंत नगर में घुसा।')
  expect(headline.filter((term) => lead.includes(term))).toEqual([])
  expect(lead).toEqual(expect.arrayContaining(['सोनपुर', 'बलवंत']))
})

test('what stands far below is no beginning', () => {
  const filler = Array.from({ length: 160 }, () => 'पानी').join(' ')
  expect(told('गंडक में उफान', filler, 'बलवंत नगर डूबा।').lead).not.toContain('बलवंत')
})

test('an endless article has a small fingerprint', () => {
  const endless = Array.from({ length: 50_000 }, (_, index) => `नाम${index}`)
  expect(JSON.stringify(told(endless.join(' '), endless.join(''), endless.join(' '))).length).toBeLessThan(
    10_000,
  )
})

test('an article of no words has a fingerprint', () => {
  expect(told('—', '।।')).toMatchObject({ signature: [], headline: [], numbers: [], event: null })
})
