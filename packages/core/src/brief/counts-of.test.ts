import { expect, test } from 'vitest'
import { countDiffers, countsOf } from './counts-of.ts'

test('a number belongs to the word behind it, by its stem, in digits and in words', () => {
  expect(countsOf('नाव पलटी, सात मजदूरों को बचाया गया, 1,200 घरों में पानी')).toEqual(
    new Map([
      ['मजदुर', 7],
      ['घर', 1200],
    ]),
  )
  expect(countDiffers('नाव पलटी, सात मजदूर डूबे', 'नदी में डूबे 9 मजदूरों के शव मिले')).toBe(true)
})

test('the same number, and numbers of different things, do not differ', () => {
  expect(countDiffers('सात मजदूर डूबे', '7 मजदूरों की तलाश')).toBe(false)
  expect(countDiffers('सात मजदूर डूबे', 'चार गोताखोर लगे')).toBe(false)
  expect(countDiffers('दो लाख घर बने', 'दो करोड़ घर बनेंगे')).toBe(false)
})

test('एक, ordinals and a number at the end count nothing', () => {
  expect(countsOf('एक मजदूर का 18वें दिन भी पता नहीं, बचे सात')).toEqual(new Map())
})
