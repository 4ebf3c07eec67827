import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseTextPage } from './parse-text-page.ts'

const report = readFileSync(new URL('../../fixtures/report.txt', import.meta.url), 'utf8')
const withoutSignOff = report.replace(/–आईएएनएस\s+एबीसी\/डीईएफ\s+/u, '')

test('a report page is parted into article, teasers and neighbours', () => {
  const { article, teaserSets, previous, next } = parseTextPage(report)
  expect(article).toMatchObject({
    headline: 'जयपुर की पुरानी बावड़ियों को फिर से पानी से भरने की योजना पर काम शुरू'.normalize('NFC'),
    dateline: ['जयपुर'],
    agency: 'आईएएनएस',
    language: 'hi',
    truncated: false,
    url: null,
  })
  expect(article?.paragraphs).toHaveLength(4)
  expect(teaserSets).toHaveLength(1)
  expect(teaserSets[0]).toMatchObject({ title: null, place: 'below' })
  expect(teaserSets[0]?.teasers.map(({ dateline }) => dateline)).toEqual([
    ['द्वारका'],
    ['भोपाल', 'इंदौर'],
    ['देहरादून'],
    ['नैनीताल'],
  ])
  expect(
    teaserSets[0]?.teasers.every(({ truncated, text }) => truncated && !/[.…[|]/u.test(text ?? '.')),
  ).toBe(true)
  expect(previous).toEqual({ headline: 'मेले में पहली बार दिखेंगे पूर्वोत्तर के हथकरघा उत्पाद', url: null })
  expect(next).toEqual({ headline: 'नए पुल के खुलने से दो घंटे कम हुआ सफर', url: null })
  expect(JSON.stringify({ article, teaserSets })).not.toMatch(/admin|Powered|एबीसी/)
})

test.each([
  ['single newlines', (text: string) => text.replace(/\n+/g, '\n')],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a BOM', (text: string) => `\uFEFF${text}`],
  ['NBSP for spaces', (text: string) => text.replaceAll(' ', '\u00A0')],
])('%s changes nothing', (_name, change) => {
  expect(parseTextPage(change(report))).toEqual(parseTextPage(report))
})

test('two teasers in a row end an article that nobody signed', () => {
  const { article, teaserSets } = parseTextPage(withoutSignOff)
  expect(article?.paragraphs).toHaveLength(4)
  expect(article?.agency).toBeNull()
  expect(teaserSets[0]?.teasers).toHaveLength(4)
})

test('a headline and its text alone are an article', () => {
  const text = 'शहर में खुला नया पुस्तकालय\nपटना : शहर के बीच एक नया पुस्तकालय खुला है, जिसमें दस हजार किताबें हैं।'
  expect(parseTextPage(text)).toMatchObject({
    article: {
      headline: 'शहर में खुला नया पुस्तकालय',
      dateline: ['पटना'],
      paragraphs: ['शहर के बीच एक नया पुस्तकालय खुला है, जिसमें दस हजार किताबें हैं।'],
    },
    teaserSets: [],
    previous: null,
    next: null,
  })
})

test('without a headline the first sentence serves, and stays in the text', () => {
  const text = 'शहर के बीच एक नया पुस्तकालय खुला है जिसमें दस हजार किताबें हैं। पहले दिन दो सौ लोग आए और उन्होंने किताबें पढ़ीं।'
  const { article } = parseTextPage(text)
  expect(article?.headline).toBe('शहर के बीच एक नया पुस्तकालय खुला है जिसमें दस हजार किताबें हैं')
  expect(article?.paragraphs).toEqual([text.normalize('NFC')])
})

test('one short line is no article', () => {
  expect(parseTextPage('आज का मौसम').article).toBeNull()
  expect(parseTextPage('आज मौसम साफ रहेगा और धूप भी निकलेगी।').article).toBeNull()
})

test('a page of nothing but cut-off teasers is a listing', () => {
  const teasers = withoutSignOff.slice(withoutSignOff.indexOf('गुजरात के तट'), withoutSignOff.indexOf('admin'))
  const { article, teaserSets } = parseTextPage(teasers)
  expect(article).toBeNull()
  expect(teaserSets[0]?.teasers).toHaveLength(4)
})

test('promos between paragraphs become teasers and leave the text', () => {
  const text = report.replace(
    'स्थानीय निवासियों',
    'ये भी पढ़ें: जल महल के पास नया रास्ता खुला\n\nयह भी पढ़ें\n\nकिले की दीवार की मरम्मत पूरी हुई\n\nस्थानीय निवासियों',
  )
  const { article, teaserSets } = parseTextPage(text)
  expect(article?.paragraphs).toEqual(parseTextPage(report).article?.paragraphs)
  expect(teaserSets.slice(0, 2)).toMatchObject([
    {
      title: 'ये भी पढ़ें'.normalize('NFC'),
      place: 'mid-body',
      teasers: [{ headline: 'जल महल के पास नया रास्ता खुला', text: null }],
    },
    {
      title: 'यह भी पढ़ें'.normalize('NFC'),
      place: 'mid-body',
      teasers: [{ headline: 'किले की दीवार की मरम्मत पूरी हुई' }],
    },
  ])
})

test('standfirst, byline and date above the text are read', () => {
  const text = report.replace(
    '\n\nजयपुर ।',
    '\n\nपहले चरण में तीन बावड़ियां, खर्च साढ़े चार करोड़\n\nलेखक: रेखा शर्मा\n\nUpdated: 9 जून 2025, 06:40 PM IST\n\nजयपुर ।',
  )
  expect(parseTextPage(text).article).toMatchObject({
    subhead: 'पहले चरण में तीन बावड़ियां, खर्च साढ़े चार करोड़'.normalize('NFC'),
    byline: 'रेखा शर्मा',
    publishedAt: Temporal.Instant.from('2025-06-09T18:40:00+05:30'),
  })
})

test('a wall line and an unfinished last sentence mark the article as truncated', () => {
  const start = 'शहर में खुला नया पुस्तकालय\nशहर के बीच एक नया पुस्तकालय खुला है, जिसमें दस हजार किताबें हैं।\n'
  expect(parseTextPage(`${start}पूरी खबर पढ़ें ऐप पर`).article).toMatchObject({
    truncated: true,
    paragraphs: { length: 1 },
  })
  expect(
    parseTextPage(`${start}पहले दिन दो सौ लोग आए और उन्होंने देर शाम तक किताबें पढ़ीं, जबकि`).article?.truncated,
  ).toBe(true)
  expect(parseTextPage(start).article?.truncated).toBe(false)
})

test('a headline that looks like a dateline stays a headline', () => {
  const text =
    'नेपाल : पहाड़ी गांवों में पहली बार पहुंची बिजली, लोगों में खुशी\nकाठमांडू । नेपाल के पांच गांवों में पहली बार बिजली पहुंची है और लोग खुश हैं।'
  expect(parseTextPage(text).article).toMatchObject({
    headline: 'नेपाल : पहाड़ी गांवों में पहली बार पहुंची बिजली, लोगों में खुशी'.normalize('NFC'),
    dateline: ['काठमांडू'],
    paragraphs: { length: 1 },
  })
})

test('a sentence about an app or a channel is no furniture', () => {
  const text = `${report.split('\n\n').slice(0, 2).join('\n\n')}\n\nआरोपी ने फर्जी ऐप डाउनलोड कराकर टेलीग्राम चैनल पर लोगों को ठगा।`
  expect(parseTextPage(text).article?.paragraphs).toHaveLength(2)
})

test('an age above the text is a date only where the time of reading is known', () => {
  const text = 'शहर में खुला नया पुस्तकालय\n2 घंटे पहले\nशहर के बीच एक नया पुस्तकालय खुला है, जिसमें दस हजार किताबें हैं।'
  const now = Temporal.Instant.from('2026-03-08T06:30:00Z')
  expect(parseTextPage(text).article?.publishedAt).toBeNull()
  expect(parseTextPage(text, { now }).article?.publishedAt).toEqual(
    Temporal.Instant.from('2026-03-08T04:30:00Z'),
  )
})
