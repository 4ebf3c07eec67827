import { describe, expect, it } from 'vitest'
import { overlapOf, rougeOf } from './rouge.ts'
import { stemHindi } from './stem-hindi.ts'
import { stemsOf, tokensOf } from './tokens.ts'

/** Pairs of our own: a headline-like candidate and its reference. */
const PAIRS = [
  ['नदी का पानी बढ़ा और गाँव खाली हुए', 'नदी का जलस्तर बढ़ा, कई गाँव खाली कराए गए'],
  ['बाजार 250 अंक चढ़ा', 'शेयर बाजार 250 अंक चढ़कर बंद हुआ'],
  ['खिलाड़ी ने 4.5 मीटर की छलांग लगाई', 'खिलाड़ी ने 4.5 मीटर की छलांग लगाई'],
] as const

describe('tokensOf', () => {
  it('keeps vowel signs with their letters and drops the danda', () => {
    expect(tokensOf('मुख्यमंत्री ने कहा।')).toEqual(['मुख्यमंत्री', 'ने', 'कहा'])
  })

  it('parts digits from letters and from each other at a point', () => {
    expect(tokensOf('18वें दिन ₹500, 4.5')).toEqual(['18', 'वें', 'दिन', '₹', '500', '4', '5'])
  })

  it('reads both spellings of a nukta letter and a joiner alike', () => {
    expect(tokensOf('\u0921\u093C \u0915\u094D\u200D\u0937')).toEqual(tokensOf('\u095C \u0915\u094D\u0937'))
  })
})

describe('stemHindi', () => {
  it('takes the longest ending off', () => {
    expect(['किताबों', 'किताबें', 'जाएंगे', 'लड़कियां'].map(stemHindi)).toEqual(['किताब', 'किताब', 'जा', 'लड़क'])
  })

  it('leaves short words whole', () => {
    expect(['ने', 'की', 'का'].map(stemHindi)).toEqual(['ने', 'की', 'का'])
  })
})

describe('rougeOf', () => {
  it('gives a text against itself full marks', () => {
    const { r1, r2, rl } = rougeOf(PAIRS[2][0], PAIRS[2][1])
    expect([r1.f1, r2.f1, rl.f1]).toEqual([1, 1, 1])
  })

  it('gives an empty candidate nothing', () => {
    const { r1, r2, rl } = rougeOf('', PAIRS[0][1])
    expect([r1.f1, r2.f1, rl.f1]).toEqual([0, 0, 0])
  })

  it('clips repeated words', () => {
    expect(overlapOf(['क', 'क', 'क'], ['क', 'ख'])).toMatchObject({ precision: 1 / 3, recall: 1 / 2 })
  })

  it('takes the longest common subsequence in order', () => {
    const { rl } = rougeOf('एक दो तीन', 'तीन एक दो')
    expect(rl.precision).toBeCloseTo(2 / 3)
  })

  it('agrees with js-rouge given the same words', async (test) => {
    const rouge = await import('js-rouge').catch(() => null)
    if (rouge === null) return test.skip('js-rouge is not installed')
    for (const [candidate, reference] of PAIRS) {
      const { r1, r2 } = rougeOf(candidate, reference)
      const with1 = rouge.n(candidate, reference, { n: 1, tokenizer: stemsOf })
      const with2 = rouge.n(candidate, reference, { n: 2, tokenizer: stemsOf })
      expect([r1.f1, r2.f1]).toEqual([expect.closeTo(with1), expect.closeTo(with2)])
    }
  })
})
