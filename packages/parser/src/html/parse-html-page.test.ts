import { expect, test } from 'vitest'
import { reportPage } from '../../fixtures/report-page.ts'
import { parseHtmlPage } from './parse-html-page.ts'

const url = 'https://nagar.example/rajasthan/bawdi-yojana/?utm_source=x'
const sentence =
  'सरकार ने मंगलवार को कहा कि नई योजना के तहत किसानों को समय पर सहायता दी जाएगी और इसकी निगरानी होगी।'

function pageOf(body: string, { head = '' }: { head?: string } = {}) {
  return parseHtmlPage(`<html><head>${head}</head><body>${body}</body></html>`, { url })
}

test('a WordPress report gives its text without promos, captions, shares and comments', () => {
  const { article } = parseHtmlPage(reportPage, { url })
  expect(article?.paragraphs).toEqual([
    'राजधानी में सूख चुकी सात बावड़ियों को वर्षा जल से भरने की योजना पर सोमवार को काम शुरू हो गया।'.normalize('NFC'),
    'निगम के अभियंता दिनेश मीणा ने कहा कि नालों की सफाई भी साथ होगी।',
    'इस पर करीब 4.5 करोड़ रुपये खर्च होंगे।'.normalize('NFC'),
    'स्थानीय निवासियों ने इस पहल का स्वागत किया है और बीस साल पुराने दिनों को याद किया है।',
  ])
})

test('a WordPress report gives its facts', () => {
  expect(parseHtmlPage(reportPage, { url }).article).toMatchObject({
    url: 'https://nagar.example/rajasthan/bawdi-yojana/',
    headline: 'जयपुर की पुरानी बावड़ियों को फिर से भरने का काम शुरू'.normalize('NFC'),
    subhead: 'पहले चरण में तीन बावड़ियां, मानसून से पहले पूरा होगा काम'.normalize('NFC'),
    dateline: ['जयपुर'],
    agency: 'आईएएनएस',
    byline: 'रेखा शर्मा',
    publisher: 'नगर समाचार',
    section: 'राजस्थान',
    tags: ['जयपुर', 'बावड़ी'.normalize('NFC'), 'जल संरक्षण'],
    publishedAt: Temporal.Instant.from('2025-06-09T13:10:00Z'),
    modifiedAt: Temporal.Instant.from('2025-06-10T03:45:00Z'),
    images: [
      { url: 'https://nagar.example/uploads/bawdi.jpg', alt: null },
      { url: 'https://nagar.example/uploads/bawdi-640.jpg', alt: 'सूखी बावड़ी'.normalize('NFC') },
    ],
    language: 'hi',
    truncated: false,
    kind: 'news',
  })
})

test('the blocks around a report become teaser sets with their titles and places', () => {
  const { teaserSets } = parseHtmlPage(reportPage, { url })
  expect(teaserSets.map(({ title, place, teasers }) => [title, place, teasers.length])).toEqual([
    ['ये भी पढ़ें'.normalize('NFC'), 'mid-body', 1],
    ['संबंधित खबरें', 'below', 2],
    ['ताजा खबरें', 'sidebar', 2],
  ])
  expect(teaserSets[1]?.teasers[0]).toEqual({
    headline: 'गुजरात के तट पर समुद्री कछुओं के लिए नया केंद्र',
    dateline: ['द्वारका'],
    text: 'गुजरात के वन विभाग ने समुद्री कछुओं के अंडों की देखभाल के लिए एक नया केंद्र',
    truncated: true,
    url: 'https://nagar.example/gujarat/kachhua/',
    image: 'https://nagar.example/t/1.jpg',
  })
  expect(teaserSets[1]?.teasers[1]).toMatchObject({ dateline: ['भोपाल', 'इंदौर'], truncated: true })
})

test('neighbours lose their labels and keep their addresses', () => {
  const { previous, next } = parseHtmlPage(reportPage, { url })
  expect(previous).toEqual({
    headline: 'मेले में पहली बार दिखेंगे हथकरघा उत्पाद',
    url: 'https://nagar.example/mela/',
  })
  expect(next).toEqual({ headline: 'नए पुल के खुलने से दो घंटे कम हुआ सफर', url: 'https://nagar.example/pul/' })
})

test('an old table page without a known place is found by its density', () => {
  const cells = `<td><a href="/">होम</a></td><td><h1>किसानों को मिलेगी सहायता</h1><p>${sentence}<p>${sentence.replace('सरकार', 'मंत्रालय')}</td>`
  const { article } = pageOf(`<form><table><tr>${cells}</table></form>`)
  expect(article).toMatchObject({
    headline: 'किसानों को मिलेगी सहायता',
    paragraphs: [sentence, sentence.replace('सरकार', 'मंत्रालय')],
  })
})

test('the same text twice comes out once', () => {
  const { article } = pageOf(
    `<h1>किसानों को मिलेगी सहायता</h1><div class="listen" style="display:none">${sentence}</div><div class="article-desc">${sentence}<br>और भी किसान जुड़ेंगे।</div>`,
  )
  expect(article?.paragraphs).toEqual([sentence, 'और भी किसान जुड़ेंगे।'.normalize('NFC')])
})

test('a br inside a sentence does not part it', () => {
  const { article } = pageOf(
    `<article><p>${sentence.replace(' और इसकी', '<br>और इसकी')}<br><br>दूसरा वाक्य भी है।</p></article>`,
  )
  expect(article?.paragraphs).toEqual([sentence, 'दूसरा वाक्य भी है।'])
})

test('a page that sends its readers to an app for the rest is truncated', () => {
  const body = `<article><h1>किसानों को मिलेगी सहायता</h1><p>${sentence}</p><a href="/app">पूरी खबर पढ़ें ऐप पर</a></article>`
  expect(pageOf(body).article).toMatchObject({ truncated: true, paragraphs: [sentence] })
})

test('an opinion page is known by its section or address', () => {
  const head = '<meta property="article:section" content="संपादकीय">'
  expect(pageOf(`<article><p>${sentence}${sentence}</p></article>`, { head }).article?.kind).toBe('opinion')
})

test('the site name goes from the title, and a cut JSON-LD headline yields to a whole one', () => {
  const head = `<title>किसानों को मिलेगी समय पर सहायता | नगर समाचार</title><meta property="og:site_name" content="नगर समाचार">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"किसानों को मिलेगी..."}</script>`
  expect(pageOf(`<article><p>${sentence}${sentence}</p></article>`, { head }).article?.headline).toBe(
    'किसानों को मिलेगी समय पर सहायता',
  )
})

test('a section page has no article, only teasers', () => {
  const card = (id: number) =>
    `<article><h3><a href="/n/${id}">खबर क्रमांक ${id} का लंबा शीर्षक यहां</a></h3><p>${sentence.slice(0, 70)}…</p></article>`
  const { article, teaserSets } = pageOf(`<h2>राजस्थान</h2><div>${[1, 2, 3, 4].map(card).join('')}</div>`)
  expect(article).toBeNull()
  expect(teaserSets).toMatchObject([{ title: 'राजस्थान', teasers: { length: 4 } }])
})

test('a link without a base and a script link give no address', () => {
  const page = parseHtmlPage(
    '<ul><li><a href="/a">पांच शब्दों का एक लंबा शीर्षक</a><li><a href="javascript:x">दूसरा पांच शब्दों का शीर्षक</a></ul>',
  )
  expect(page.teaserSets).toEqual([])
})
