import { describe, expect, test } from 'vitest'
import type { Section } from './section.ts'
import { sectionOf } from './section-of.ts'

type Given = Partial<Parameters<typeof sectionOf>[0]>

const silent = {
  headline: 'शाम तक सब ठीक हो गया',
  section: null,
  tags: [],
  url: null,
  dateline: [],
  paragraphs: [],
  kind: 'news',
} as const

const sectionFor = (given: Given) => sectionOf({ ...silent, ...given })

describe("the outlet's own section", () => {
  const names: readonly [string, Section][] = [
    ['खेल', 'sport'],
    ['खेल जगत', 'sport'],
    ['Cricket', 'sport'],
    ['desh', 'national'],
    ['India News', 'national'],
    ['अन्तर्राष्ट्रीय', 'world'],
    ['Rajneeti', 'politics'],
    ['उत्तर प्रदेश', 'states'],
    ['लखनऊ समाचार', 'states'],
    ['MP News', 'states'],
    ['क्राइम', 'crime'],
    ['बिज़नेस न्यूज़', 'business'],
    ['Share Market', 'business'],
    ['बॉलीवुड', 'entertainment'],
    ['विज्ञान और तकनीक', 'technology'],
    ['Gadgets', 'technology'],
    ['सेहत', 'health'],
    ['करियर', 'education'],
    ['ऑटोमोबाइल', 'auto'],
    ['लाइफ स्टाइल', 'lifestyle'],
    ['राशिफल', 'religion'],
    ['संपादकीय', 'opinion'],
    ['होम > देश > राजनीति', 'politics'],
  ]
  test.each(names)('%s', (name, section) => {
    expect(sectionFor({ section: name })).toBe(section)
  })

  test('wins over the words', () => {
    expect(sectionFor({ section: 'मनोरंजन', headline: 'कप्तान ने जड़ा शतक, टीम ने जीता मैच' })).toBe(
      'entertainment',
    )
  })

  test('that says nothing leaves the article to its words', () => {
    expect(sectionFor({ section: 'ताजा खबरें' })).toBeNull()
    expect(sectionFor({ section: 'Top News', headline: 'कप्तान ने जड़ा शतक, टीम ने जीता मैच' })).toBe('sport')
  })

  test('that joins two lets the words choose, and is its first where they do not', () => {
    expect(sectionFor({ section: 'देश-विदेश', headline: 'नॉर्वे में नई संसद ने ली शपथ' })).toBe('world')
    expect(sectionFor({ section: 'देश-विदेश' })).toBe('national')
    expect(sectionFor({ section: 'खेल और मनोरंजन', headline: 'नई फिल्म का पोस्टर आया' })).toBe('entertainment')
  })
})

describe('the address', () => {
  const addresses: readonly [string, Section | null][] = [
    ['https://patra.example/sports/cricket/nai-team-aayi', 'sport'],
    ['https://patra.example/khel/nai-team-aayi/', 'sport'],
    ['https://patra.example/hindi/news/state/uttar-pradesh/lucknow/ghar-mila.html', 'states'],
    ['https://patra.example/state/bihar/crime/ghar-mila.html', 'crime'],
    ['https://patra.example/%E0%A4%96%E0%A5%87%E0%A4%B2/1', 'sport'],
    ['https://patra.example/kohli-cricket-khel/1', null],
    ['https://patra.example/khel', null],
    ['https://patra.example/%E0/1', null],
    ['not an address', null],
  ]
  test.each(addresses)('%s', (url, section) => {
    expect(sectionFor({ url })).toBe(section)
  })

  test("stands behind the outlet's own name", () => {
    expect(sectionFor({ section: 'कारोबार', url: 'https://patra.example/khel/1' })).toBe('business')
  })

  test('that joins two lets the words choose', () => {
    const url = 'https://patra.example/desh-videsh/1'
    expect(sectionFor({ url, headline: 'नॉर्वे में नई संसद ने ली शपथ' })).toBe('world')
  })
})

describe('tags', () => {
  test('that name one section say it', () => {
    expect(sectionFor({ tags: ['भारत', 'क्रिकेट', 'Cricket'] })).toBe('sport')
  })

  test('that name places and politics are subjects', () => {
    expect(sectionFor({ tags: ['बिहार', 'राजनीति', 'भारत'] })).not.toBe('states')
    expect(sectionFor({ tags: ['लखनऊ'], headline: 'कप्तान ने जड़ा शतक, टीम ने जीता मैच' })).toBe('sport')
  })
})

test('opinion is opinion, whatever it is about', () => {
  expect(sectionFor({ kind: 'opinion', section: 'खेल' })).toBe('opinion')
})

test('the beginning of the text decides where the headline does not', () => {
  const paragraphs = ['मुख्यमंत्री ने पार्टी के विधायकों से कहा कि चुनाव में गठबंधन नहीं होगा। कांग्रेस ने इस पर पलटवार किया।']
  expect(sectionFor({ paragraphs })).toBe('politics')
})

test('a wild guess is none', () => {
  expect(sectionFor({ headline: 'नई टीम ने काम संभाला' })).toBeNull()
})
