import { expect, it } from 'vitest'
import { madePage, madeText } from './made-text.ts'

const SENTENCES = ['सुबह से तेज बारिश हो रही है।', 'बाजार में आज रौनक लौट आई।', 'टीम ने आखिरी ओवर में मैच जीता।']

it('makes as many words as asked for, the same for the same seed', () => {
  const text = madeText(SENTENCES, 200)
  const words = text.split(/\s+/u).length
  expect(words).toBeGreaterThan(195)
  expect(words).toBeLessThan(215)
  expect(madeText(SENTENCES, 200)).toBe(text)
  expect(madeText(SENTENCES, 200, { seed: 2 })).not.toBe(text)
})

it('makes a page that grows with its text', () => {
  const [small, large] = [400, 3200].map((words) => madePage('बारिश', madeText(SENTENCES, words)).length)
  expect((large ?? 0) / (small ?? 1)).toBeGreaterThan(6)
})
