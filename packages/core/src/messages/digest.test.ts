import { expect, test } from 'vitest'
import type { Story } from '../stories/story.ts'
import { digestOf, noNewsOf } from './digest.ts'

const slot = Temporal.Instant.from('2026-11-24T01:30:00Z')
const style = { slot, language: 'hi', timeZone: 'Asia/Kolkata', digits: 'latin' } as const

const storyOf = (id: number, headline: string, { summary = '', sources = ['उजाला'] } = {}): Story => ({
  id,
  headline,
  summary,
  url: null,
  imageUrl: null,
  dateline: [],
  section: null,
  source: sources[0] ?? '',
  sources,
  articleCount: sources.length,
  firstAt: slot,
  updatedAt: slot,
})

const iran = [
  storyOf(1, 'ईरान और इजरायल में युद्धविराम पर सहमति, सीमा पर शांति'),
  storyOf(2, 'युद्धविराम के बाद ईरान ने इजरायल की सीमा पर रास्ता खोला'),
]
const fair = storyOf(3, 'पुष्कर मेले में पहुंचे हजारों पर्यटक')
const chess = storyOf(4, 'शतरंज की नई खिलाड़ी ने खिताब जीता')

test('stories on one subject stand together under its name, the rest under their own heading', () => {
  const message = digestOf([iran[0] ?? fair, fair, iran[1] ?? fair, chess], style)
  if (message.kind !== 'digest') throw new Error('no digest')
  expect(message.cards.map(({ storyId, heading }) => [storyId, heading])).toEqual([
    [1, 'ईरान–इजरायल'],
    [2, undefined],
    [3, 'अन्य खबरें'],
    [4, undefined],
  ])
  expect(message.intro).toBe('4 खबरें, 3 विषय')
})

test('the first story leads, whatever stands together below it', () => {
  const message = digestOf([chess, ...iran, fair], style)
  if (message.kind !== 'digest') throw new Error('no digest')
  expect(message.cards.map(({ storyId, heading }) => [storyId, heading])).toEqual([
    [4, undefined],
    [1, 'ईरान–इजरायल'],
    [2, undefined],
    [3, 'अन्य खबरें'],
  ])
})

test('where no two stories share a subject there are no headings, and the sources are counted', () => {
  const message = digestOf([fair, { ...chess, sources: ['उजाला', 'जनपथ'] }], { ...style, leftOut: 7 })
  if (message.kind !== 'digest') throw new Error('no digest')
  expect(message.cards.map(({ heading }) => heading)).toEqual([undefined, undefined])
  expect(message).toMatchObject({
    title: 'सुबह की खबरें · 24 नवंबर',
    intro: '2 खबरें, 2 स्रोत',
    footer: 'और 7 खबरें',
  })
})

test('one that is late says so', () => {
  expect(digestOf([fair], { ...style, isLate: true })).toMatchObject({
    title: 'सुबह की खबरें · 24 नवंबर (देर से)',
    footer: null,
  })
})

test('where nothing is new, one line says so', () => {
  expect(noNewsOf({ ...style, isLate: true })).toEqual({
    kind: 'notice',
    text: 'सुबह की खबरें · 24 नवंबर (देर से): इस बार आपके लिए कोई नई खबर नहीं है।',
    actions: [],
  })
})
