import { describe, expect, it } from 'vitest'
import { accuracyOf, classF1, macroF1 } from './classes.ts'

const answers = [
  { expected: 'खेल', given: 'खेल' },
  { expected: 'खेल', given: 'देश' },
  { expected: 'देश', given: 'देश' },
  { expected: 'ऑटो', given: 'देश' },
]

describe('classes', () => {
  it('counts right answers among all', () => {
    expect(accuracyOf(answers)).toBe(0.5)
  })

  it('holds what was missed and what was wrongly given against a class', () => {
    expect(classF1(answers, 'खेल')).toBeCloseTo(2 / 3)
    expect(classF1(answers, 'देश')).toBe(0.5)
  })

  it('gives a class that was never right 0, which weighs as much as any other', () => {
    expect(classF1(answers, 'ऑटो')).toBe(0)
    expect(macroF1(answers, ['खेल', 'देश', 'ऑटो'])).toBeCloseTo((2 / 3 + 0.5) / 3)
  })
})
