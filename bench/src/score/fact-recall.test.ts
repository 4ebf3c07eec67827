import { expect, it } from 'vitest'
import { factRecall, plainWords } from './fact-recall.ts'

const told = (text: string, ...keys: string[][]) => factRecall(text, [{ weight: 3, keys }]) === 1

it('matches whole words only', () => {
  expect(told('हादसे में 18 लोग घायल हुए।', ['8'])).toBe(false)
  expect(told('दोपहर में बैठक हुई।', ['दो'])).toBe(false)
  expect(told('हादसे में 8 लोग घायल हुए।', ['8'])).toBe(true)
})

it('takes several words only side by side and in order', () => {
  expect(told('योजना पर 620 करोड़ खर्च होंगे।', ['620 करोड़'])).toBe(true)
  expect(told('620 केंद्रों पर दो करोड़ खर्च होंगे।', ['620 करोड़'])).toBe(false)
})

it('asks for one alternative of every group', () => {
  const keys = [
    ['मंजूरी', 'मंजूर'],
    ['केंद्र', 'केंद्रों'],
  ]
  expect(told('नए केंद्रों की योजना मंजूर हुई।', ...keys)).toBe(true)
  expect(told('योजना मंजूर हुई।', ...keys)).toBe(false)
})

it('does not mind nukta, joiners and Devanagari digits', () => {
  expect(told('१५,००० रुपये की मन्\u200dज़ूरी मिली।', ['15,000 रुपये'], ['मन्जूरी'])).toBe(true)
})

it('keeps a grouped number, a decimal and a score one word each', () => {
  expect(plainWords('15,000 लोग, 4.5 प्रतिशत, 3-2 से।')).toEqual(['15,000', 'लोग', '4.5', 'प्रतिशत', '3-2', 'से'])
  expect(told('टीम 3-2 से जीती।', ['3'])).toBe(false)
})

it('weighs what is told against everything', () => {
  const facts = [
    { weight: 3, keys: [['पुल']] },
    { weight: 1, keys: [['नदी']] },
  ]
  expect(factRecall('पुल बनेगा।', facts)).toBe(0.75)
  expect(factRecall('', facts)).toBe(0)
})
