import { describe, expect, it } from 'vitest'
import { lead, leadCut, leadFit, leadNearest, oracle, wordsIn } from './leads.ts'

const SENTENCES = [
  'देहरादून। राज्य में सड़कें खुल गईं।',
  'मौसम विभाग ने कहा कि दो दिन धूप रहेगी।',
  'यात्री लौट रहे हैं।',
  'किराया नहीं बढ़ा।',
]

describe('leads', () => {
  it('take the first sentences', () => {
    expect(lead(SENTENCES, 2)).toBe(`${SENTENCES[0]} ${SENTENCES[1]}`)
    expect(lead([], 2)).toBe('')
  })

  it('are cut in mid-sentence or end with one, as asked', () => {
    expect(wordsIn(leadCut(SENTENCES, 10))).toBe(10)
    expect(leadFit(SENTENCES, 10)).toBe(SENTENCES[0])
    expect(leadFit(SENTENCES, 15)).toBe(lead(SENTENCES, 2))
  })

  it('come nearest to a length without their dateline', () => {
    expect(leadNearest(SENTENCES, 6, 60)).toBe('राज्य में सड़कें खुल गईं।')
    expect(wordsIn(leadNearest(SENTENCES, 100, 17))).toBe(14)
  })
})

describe('oracle', () => {
  it('chooses the sentences of the reference, in the order of the text', () => {
    expect(oracle(SENTENCES, `${SENTENCES[3]} ${SENTENCES[1]}`, 60)).toBe(`${SENTENCES[1]} ${SENTENCES[3]}`)
  })

  it('stays within the words', () => {
    expect(oracle(SENTENCES, SENTENCES.join(' '), 5)).toBe(SENTENCES[2])
  })
})
