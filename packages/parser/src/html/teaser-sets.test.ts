import { expect, test } from 'vitest'
import { parseHtmlPage } from './parse-html-page.ts'

const url = 'https://nagar.example/a/'
const lines = ['पुराना', 'दूसरा', 'तीसरा', 'चौथा'].map((name) =>
  `नगर परिषद ने मंगलवार को कहा कि ${name} पुल तीन सप्ताह तक गाड़ियों के लिए बंद रहेगा।`.normalize('NFC'),
)
const headlines = [
  'झील की सफाई में जुटे छात्रों ने कचरा निकाला',
  'दो शहरों के बीच रात की बस सेवा फिर शुरू',
  'पहाड़ी स्कूलों में किताबें पहुंचाने का नया तरीका',
].map((text) => text.normalize('NFC'))

function read(body: string) {
  return parseHtmlPage(`<h1>पुल बंद रहेगा</h1>${body}`, { url })
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('')
}

test('a story linked inside the text and again below stands in both sets', () => {
  const [first = '', second = '', third = ''] = headlines
  const item = (text: string, id: number) => `<li><a href="/n/${id}">${text}</a></li>`
  const page = read(
    `<div class="text">${paragraphs(lines.slice(0, 2))}<div class="also"><span>यह भी पढ़ें</span><a href="/n/0">${first}</a></div>${paragraphs(lines.slice(2))}</div>
     <div><h3>और खबरें</h3><ul>${[first, second, third].map(item).join('')}</ul></div>`,
  )
  expect(page.article?.paragraphs).toEqual(lines)
  expect(
    page.teaserSets.map(({ title, place, teasers }) => [
      title,
      place,
      teasers.map(({ headline }) => headline),
    ]),
  ).toEqual([
    ['यह भी पढ़ें'.normalize('NFC'), 'mid-body', [first]],
    ['और खबरें', 'below', headlines],
  ])
})

test('picture and headline that link to one story are one card', () => {
  const card = (text: string, id: number) =>
    `<div class="card"><a href="/n/${id}"><img src="/t/${id}.jpg"></a><h4><a href="/n/${id}">${text}</a></h4></div>`
  const [set] = read(
    `<div>${paragraphs(lines)}</div><h3>और खबरें</h3><div>${headlines.map(card).join('')}</div>`,
  ).teaserSets
  expect(set?.teasers.map(({ headline, image }) => [headline, image])).toEqual(
    headlines.map((headline, id) => [headline, `https://nagar.example/t/${id}.jpg`]),
  )
})

test('a neighbour that is related too keeps its place among the related', () => {
  const item = (text: string, id: number) => `<li><a href="/n/${id}">${text}</a></li>`
  const page = read(
    `<div>${paragraphs(lines)}</div><h3>और खबरें</h3><ul>${headlines.map(item).join('')}</ul><div><a href="/n/1"><i>पिछली खबर</i> ${headlines[1]}</a></div>`,
  )
  expect(page.previous).toEqual({ headline: headlines[1], url: 'https://nagar.example/n/1' })
  expect(page.teaserSets.map(({ teasers }) => teasers.length)).toEqual([3])
})

test('bare pairs of headline and cut-off text under a signed story are a teaser set, neighbours too', () => {
  const pairs = headlines.flatMap((headline, index) => [headline, `रांची । ${lines[index]?.slice(0, 50)}...`])
  const page = read(
    `<div>${paragraphs([...lines, '–आईएएनएस', ...pairs, 'admin', 'Read Previous', 'मेले में दिखेंगे हथकरघा उत्पाद', 'Social Plugin Powered By : x'])}</div>`,
  )
  expect(page.article).toMatchObject({ paragraphs: lines, agency: 'आईएएनएस' })
  expect(page.teaserSets).toMatchObject([{ place: 'below', teasers: { length: 3 } }])
  expect(page.teaserSets[0]?.teasers[0]).toMatchObject({
    headline: headlines[0],
    dateline: ['रांची'],
    truncated: true,
    url: null,
  })
  expect(page.previous?.headline).toBe('मेले में दिखेंगे हथकरघा उत्पाद')
})

test('bare pairs end a story that nobody signed; one between paragraphs is a promo', () => {
  const pair = (index: number) => [headlines[index] ?? '', `रांची । ${lines[index]?.slice(0, 50)}...`]
  const ended = read(`<div>${paragraphs([...lines, ...pair(0), ...pair(1)])}</div>`)
  expect(ended.article?.paragraphs).toEqual(lines)
  expect(ended.teaserSets).toMatchObject([{ place: 'below', teasers: { length: 2 } }])
  const inside = read(`<div>${paragraphs([...lines.slice(0, 2), ...pair(0), ...lines.slice(2)])}</div>`)
  expect(inside.article?.paragraphs).toEqual(lines)
  expect(inside.teaserSets).toMatchObject([{ place: 'mid-body', teasers: { length: 1 } }])
})

test('a share line above a dated first paragraph takes nothing with it', () => {
  const share =
    '<div class="bar">शेयर करें: <a href="https://wa.me/?text=x">WhatsApp</a> <a href="https://www.facebook.com/s">Facebook</a></div>'
  expect(
    read(`<div>${share}<p>रांची । ${lines[0]}</p>${paragraphs(lines.slice(1))}</div>`).article,
  ).toMatchObject({
    dateline: ['रांची'],
    paragraphs: lines,
  })
})
