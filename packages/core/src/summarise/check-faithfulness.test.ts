import { expect, test } from 'vitest'
import { checkFaithfulness } from './check-faithfulness.ts'
import { keepsMeaning } from './keeps-meaning.ts'
import type { Summary } from './summary.ts'

type Checked = Pick<Summary, 'text' | 'sentences' | 'engine'>

const source = {
  headline: 'बांध से पानी छोड़ा गया',
  paragraphs: [
    'सूत्रों के अनुसार बांध से १५,००० क्यूसेक पानी छोड़ा गया और 4.5 लाख लोग प्रभावित नहीं हुए। विभाग ने कहा, “खतरा टल गया है।”',
  ],
}

const [paragraph = ''] = source.paragraphs
const firstEnd = paragraph.indexOf('।') + 1

/** A model's summary of one sentence that points to the source's second sentence. */
function model(text: string, [start, end] = [firstEnd + 1, paragraph.length]): Checked {
  return { text, sentences: [{ text, paragraph: 0, start, end, compressed: true }], engine: 'model' }
}

function kindsOf(summary: Checked): string[] {
  return checkFaithfulness(summary, source).map(({ kind, text }) => `${kind}: ${text}`)
}

test('numbers match over digits, commas and multipliers, with their unit', () => {
  expect(kindsOf(model('15000 क्यूसेक पानी छोड़ा गया, 4.5 लाख लोग प्रभावित।'))).toEqual([])
  expect(kindsOf(model('15 हज़ार क्यूसेक पानी छोड़ा गया, 4,50,000 लोग प्रभावित।'))).toEqual([])
  expect(kindsOf(model('16,000 क्यूसेक पानी छोड़ा गया।'))).toEqual(['number: 16,000'])
  expect(kindsOf(model('4.5 करोड़ लोग प्रभावित।'))).toEqual(['number: 4.5 करोड'])
  expect(kindsOf(model('4.5 लोग प्रभावित।'))).toEqual(['number: 4.5'])
  expect(kindsOf(model('4.5 लाख रुपये का पानी छोड़ा गया।'))).toEqual(['number: 4.5 लाख रुपए'])
})

test('a number word is the number, and one that the source lacks is found', () => {
  const told = { headline: 'तीन घायल', paragraphs: ['हादसे में 3 लोग घायल हुए।'] }
  const summary = (text: string): Checked => model(text, [0, 27])
  expect(checkFaithfulness(summary('हादसे में तीन लोग घायल हुए।'), told)).toEqual([])
  expect(checkFaithfulness(summary('हादसे में चार लोग घायल हुए।'), told)).toEqual([
    { kind: 'number', text: 'चार' },
  ])
})

test('a name, a Latin word and a fact that the source lacks are found; neutral words pass', () => {
  expect(kindsOf(model('जानकारी मिली है कि बांध से पानी छोड़ा गया।'))).toEqual([])
  expect(kindsOf(model('रमेश ने बांध से पानी छोड़ा।'))).toEqual(['word: रमेश'])
  expect(kindsOf(model('NDRF ने पानी छोड़ा।'))).toEqual(['word: NDRF'])
  expect(kindsOf(model('पानी छोड़ा गया, खतरा बढ़ा।'))).toEqual(['word: बढ़ा'])
})

test('a quotation must be the source’s own words', () => {
  expect(kindsOf(model('विभाग ने कहा: "खतरा टल गया है"'))).toEqual([])
  expect(kindsOf(model('विभाग ने कहा: ‘खतरा टल गया’'))).toEqual([])
  expect(kindsOf(model('विभाग ने कहा: “खतरा है।”'))).toEqual(['quotation: खतरा है।'])
  expect(kindsOf(model("विभाग ने कहा: 'टल खतरा गया'"))).toEqual(['quotation: टल खतरा गया'])
})

test('a model may not lose a negation or a hedge of the sentence it retells', () => {
  const at: [number, number] = [0, firstEnd]
  expect(kindsOf(model('सूत्रों के अनुसार लोग प्रभावित नहीं हुए।', at))).toEqual([])
  expect(kindsOf(model('सूत्रों के अनुसार लोग प्रभावित हुए।', at))[0]).toContain('meaning')
  expect(kindsOf(model('लोग प्रभावित नहीं हुए।', at))[0]).toContain('meaning')
})

test('a text that is not its sentences is found', () => {
  expect(kindsOf({ ...model('पानी छोड़ा गया।'), text: 'पानी छोड़ा गया। खतरा टल गया।' })[0]).toContain('order')
  expect(kindsOf({ ...model(''), sentences: [] })).toEqual([])
})

test('an extractive sentence keeps order, negations and hedges', () => {
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

test('an extractive sentence keeps its numbers’ units and its quotations', () => {
  const text = 'नगर निगम ने 4.5 लाख रुपये दिए और महापौर ने कहा, “काम (मरम्मत) होगा।”'
  const extract = (shortened: string): Checked => ({
    text: shortened,
    engine: 'extractive',
    sentences: [{ text: shortened, paragraph: 0, start: 0, end: text.length, compressed: true }],
  })
  const check = (shortened: string) =>
    checkFaithfulness(extract(shortened), { headline: 'निगम', paragraphs: [text] }).map(({ kind }) => kind)
  expect(check(text)).toEqual([])
  expect(check('नगर निगम ने 4.5 लाख रुपये दिए।')).toEqual([])
  expect(check('नगर निगम ने 4.5 रुपये दिए।')).toEqual(['number'])
  expect(check('महापौर ने कहा, “काम होगा।”')).toEqual(['quotation'])
})
