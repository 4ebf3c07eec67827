import { expect, test } from 'vitest'
import { checkFaithfulness } from './check-faithfulness.ts'
import { keepsMeaning } from './keeps-meaning.ts'
import type { Summary } from './summary.ts'

const source = {
  headline: 'बांध से पानी छोड़ा गया',
  paragraphs: [
    'सूत्रों के अनुसार बांध से १५,००० क्यूसेक पानी छोड़ा गया और 4.5 लाख लोग प्रभावित नहीं हुए। विभाग ने कहा, “खतरा टल गया है।”',
  ],
}

function model(text: string): Pick<Summary, 'text' | 'sentences' | 'engine'> {
  return { text, sentences: [], engine: 'model' }
}

test('numbers match over digits and commas, with their unit', () => {
  expect(checkFaithfulness(model('15000 क्यूसेक पानी छोड़ा गया, 4.5 लाख लोग सुरक्षित।'), source)).toEqual([])
  expect(checkFaithfulness(model('16,000 क्यूसेक पानी छोड़ा गया।'), source)).toEqual([
    { kind: 'number', text: '16000' },
  ])
  expect(checkFaithfulness(model('4.5 करोड़ लोग सुरक्षित।'), source)).toEqual([
    { kind: 'number', text: '4.5 करोड' },
  ])
})

test('a quotation must be the source’s own words', () => {
  expect(checkFaithfulness(model('विभाग बोला: "खतरा टल गया है"'), source)).toEqual([])
  expect(checkFaithfulness(model('विभाग बोला: “खतरा बना है”'), source)).toEqual([
    { kind: 'quotation', text: 'खतरा बना है' },
  ])
})

test('an extractive sentence keeps order, negations and hedges', () => {
  const [paragraph = ''] = source.paragraphs
  const extract = (text: string) => ({
    text,
    engine: 'extractive' as const,
    sentences: [{ text, paragraph: 0, start: 0, end: paragraph.indexOf('।') + 1, compressed: true }],
  })
  expect(checkFaithfulness(extract('पानी बांध से छोड़ा गया।'), source)[0]?.kind).toBe('order')
  expect(checkFaithfulness(extract('सूत्रों के अनुसार 4.5 लाख लोग प्रभावित हुए।'), source)[0]?.kind).toBe('meaning')
})

test('a hedge may not be lost, and a cut text answers only for the part it covers', () => {
  expect(keepsMeaning('राम ने चोरी की।', 'राम ने कथित चोरी की।')).toBe(false)
  expect(keepsMeaning('राम ने आज…', 'राम ने आज चोरी नहीं की।')).toBe(true)
  expect(keepsMeaning('राम ने आज।', 'राम ने आज चोरी नहीं की।')).toBe(false)
})
