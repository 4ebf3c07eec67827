import { expect, test } from 'vitest'
import { parseHtmlPage } from './parse-html-page.ts'

const url = 'https://nagar.example/a/'
const english = [
  'The council said on Tuesday that the old bridge will be closed to traffic for three weeks.',
  'Engineers found cracks in two of its pillars and want to repair them before the rains begin.',
  'Buses will take the longer road along the river, which adds a quarter of an hour to each trip.',
] as const
const hindi = [
  'नगर परिषद ने मंगलवार को कहा कि पुराना पुल तीन सप्ताह तक गाड़ियों के लिए बंद रहेगा।',
  'अभियंताओं को उसके दो खंभों में दरारें मिली हैं और वे बरसात से पहले मरम्मत करना चाहते हैं।',
].map((text) => text.normalize('NFC'))

function read(body: string, head = '') {
  return parseHtmlPage(`<html><head>${head}</head><body>${body}</body></html>`, { url }).article
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('')
}

test('headings between paragraphs stay, one that leads nowhere goes', () => {
  const body = `<h1>Old bridge to close</h1><div><p>${english[0]}</p><h2>What was found</h2><p>${english[1]}</p><h2>More from us</h2><ul><li><a href="/x">Another story of the day is here</a></li></ul></div>`
  expect(read(body)?.paragraphs).toEqual([english[0], 'What was found', english[1]])
})

test('in Hindi pages headings and bold labels between paragraphs go', () => {
  const body = `<h1>पुराना पुल बंद रहेगा</h1><div><p>${hindi[0]}</p><h2>क्या मिला</h2><p><b>मरम्मत की तैयारी शुरू</b></p><p>${hindi[1]}</p></div>`
  expect(read(body)?.paragraphs).toEqual(hindi)
})

test('lists, quotes, definitions and cells of the body are text however short', () => {
  const body = `<article><p>${english[0]}</p><ul><li>Two pillars</li></ul><dl><dt>Length</dt><dd>90 m</dd></dl><table><tr><td>Built</td><td>1911</td></tr></table><blockquote>Safety first</blockquote><p>${english[1]}</p></article>`
  expect(read(body)?.paragraphs).toEqual([
    english[0],
    'Two pillars',
    'Length',
    '90 m',
    'Built',
    '1911',
    'Safety first',
    english[1],
  ])
})

test('a text that is split over several boxes comes out whole', () => {
  const box = (text: string) => `<div class="box"><div><p>${text}</p></div></div>`
  expect(
    read(`<h1>Old bridge to close</h1><div>${english.map(box).join('<div>Advertisement</div>')}</div>`)
      ?.paragraphs,
  ).toEqual(english)
})

test('a standfirst in a box of its own is the subhead, a second one opens the story', () => {
  const rest = ['Buses', 'Trams', 'Lorries', 'Taxis'].map((name) => english[2].replace('Buses', name))
  const body = `<div><h1>Old bridge to close</h1><div class="meta">By Asha Rao, 9 June 2025, 18:40</div><div class="intro">${english[0]}</div><div class="more">${english[1]}</div><div class="article-body">${paragraphs(rest)}</div></div>`
  expect(read(body)).toMatchObject({ subhead: english[0], paragraphs: [english[1], ...rest] })
})

test('what stands above the headline inside the body is no part of the story', () => {
  const body = `<article><ul><li>The old bridge in the middle of the town</li></ul><h1>Old bridge to close</h1>${paragraphs(english)}</article>`
  expect(read(body)?.paragraphs).toEqual(english)
})

test('English furniture of a Hindi page is no story, however long', () => {
  const legal = `<div>${english.join(' ').repeat(5)}</div>`
  const body = `<table><tr><td><h1>पुराना पुल बंद रहेगा</h1>${paragraphs(hindi)}</td></tr><tr><td>${legal}</td></tr></table>`
  expect(read(body)?.paragraphs).toEqual(hindi)
})

test('readers who write more than the reporter do not become the story', () => {
  const comments = `<div id="comments">${paragraphs(Array.from({ length: 20 }, (_, index) => `${english[1]} Comment ${index}.`))}</div>`
  expect(
    read(`<div><h1>Old bridge to close</h1><div class="text">${paragraphs(english)}</div>${comments}</div>`)
      ?.paragraphs,
  ).toEqual(english)
})

test('utility classes and anchors hide nothing', () => {
  const body = `<div class="field--label-hidden u-hide-from-desktop"><p>${english[0]}</p><h3 id="nav_what">What was found</h3><p>${english[1]}</p></div>`
  expect(read(`<h1>Old bridge to close</h1>${body}`)?.paragraphs).toEqual([
    english[0],
    'What was found',
    english[1],
  ])
})

test('a reading aid over a word is not read twice', () => {
  const sentence = '子どもを守るための新しい法律ができて、親が子どもを叱るときの決まりが変わりました。'
  const body = `<div><h1>新しい法律</h1><p>${sentence.replace('法律', '<ruby>法律<rt>ほうりつ</rt></ruby>')}</p><p>${sentence}市は説明会を開きます。</p></div>`
  expect(read(body)?.paragraphs[0]).toBe(sentence)
})

test('a link that shows its own address is text', () => {
  const body = `<article><p>${english[0]}</p><p><a href="mailto:a@b.example">pul@nagar.example</a></p><p>${english[1]}</p></article>`
  expect(read(body)?.paragraphs).toContain('pul@nagar.example')
})

test('a brief of one paragraph under a list of teasers is an article', () => {
  const card = (id: number) =>
    `<li><a href="/n/${id}">खबर क्रमांक ${id} का लंबा शीर्षक यहां</a><p>भोपाल । ${hindi[1]?.slice(0, 60)}...</p></li>`
  const body = `<h1>पुराना पुल बंद रहेगा</h1><div><p>रांची। ${hindi[0]}</p></div><ul>${[1, 2, 3, 4, 5].map(card).join('')}</ul>`
  expect(read(body)).toMatchObject({ dateline: ['रांची'], paragraphs: [hindi[0]] })
})

test('a page not found is no article', () => {
  expect(
    read('<h1>क्षमा करें, यह पन्ना नहीं है</h1><p>हो सकता है कि पता गलत लिखा गया हो या पन्ना हट गया हो।</p>'),
  ).toBeNull()
})

test('tables and quotes that a theme wraps into figures are text, their captions are not', () => {
  const body = `<article><p>${english[0]}</p><figure class="wp-block-table"><table><tr><td>Built</td></tr></table><figcaption>The bridge in 1911, before the flood took its railing</figcaption></figure><p>${english[1]}</p></article>`
  expect(read(body)?.paragraphs).toEqual([english[0], 'Built', english[1]])
})

test('a wrapper around the headline is content whatever its names say', () => {
  const body = `<div id="subsection_community" class="modal"><h1>Old bridge to close</h1>${paragraphs(english)}</div>`
  expect(read(body)?.paragraphs).toEqual(english)
})

test('a post whose class lists a category called community is content', () => {
  const body = `<div class="post-12 hentry category-community tag-related"><h1>Old bridge to close</h1>${paragraphs(english)}</div><div id="comments">${paragraphs(Array.from({ length: 30 }, (_, index) => `${english[2]} ${index}.`))}</div>`
  expect(read(body)?.paragraphs).toEqual(english)
})

test('lines under the story that want a subscription go, in the story they stay', () => {
  const promo = 'Subscribe now to our weekly edition for the full story.'
  const inside =
    'More people than ever subscribe to the bus company’s messages about closed roads in the town.'
  const body = `<article>${paragraphs([english[0], inside, english[1], promo])}</article>`
  expect(read(body)?.paragraphs).toEqual([english[0], inside, english[1]])
})

test('a line that only credits a picture goes', () => {
  const body = `<article>${paragraphs([english[0], 'Photo: Asha Rao', '© AFP', 'AFP / ASHA RAO', english[1]])}</article>`
  expect(read(body)?.paragraphs).toEqual([english[0], english[1]])
})

test('an agency between paragraphs signs nothing, one over teasers does', () => {
  const long = english.flatMap((text) => [text, text.replace('the', 'that')])
  const body = `<article>${paragraphs([english[0], english[1], 'AFP', ...long.map((text) => `${text} So it is.`)])}</article>`
  expect(read(body)).toMatchObject({ paragraphs: { length: 8 }, agency: null })
})

test('a notice far under the story is no part of it', () => {
  const links = Array.from({ length: 9 }, (_, index) => `<li><a href="/${index}">Imprint ${index}</a></li>`)
  const body = `<h1>Old bridge to close</h1><div class="a">${paragraphs(english)}</div><footer><ul>${links.join('')}</ul></footer><div>We use cookies to keep this site running and to count its readers.</div>`
  expect(read(body)?.paragraphs).toEqual(english)
})

test('a standfirst that stands under the headline inside the body is the subhead', () => {
  const standfirst = 'दो खंभों में दरारें, बसें दूसरे रास्ते से चलेंगी'.normalize('NFC')
  const body = `<article><h1>पुराना पुल बंद रहेगा</h1><h2>${standfirst}</h2>${paragraphs(hindi)}</article>`
  expect(read(body)).toMatchObject({ subhead: standfirst, paragraphs: hindi })
})

test('also-read lines of other languages are no story', () => {
  const body = `<article>${paragraphs([english[0], 'También puede leer: El puente viejo de la ciudad', english[1]])}</article>`
  expect(read(body)?.paragraphs).toEqual([english[0], english[1]])
})

test('a dated paragraph in a box of its own opens the story and is no standfirst', () => {
  const rest = ['बसें', 'ट्रक', 'टैक्सियां', 'साइकिलें'].map((name) =>
    `${name} नदी के किनारे वाली लंबी सड़क से जाएंगी और हर फेरे में पंद्रह मिनट ज्यादा लगेंगे।`.normalize('NFC'),
  )
  const body = `<h1>पुराना पुल बंद रहेगा</h1><div class="intro">रांची। ${hindi[0]}</div><div class="article-body">${paragraphs(rest)}</div>`
  expect(read(body)).toMatchObject({ subhead: null, dateline: ['रांची'], paragraphs: [hindi[0], ...rest] })
})

test('a reporter’s comments on a running match are the story', () => {
  const lines = english.map(
    (text) => `<div class="live-match-comment"><div class="live-match-comment-body">${text}</div></div>`,
  )
  expect(read(`<h1>Old bridge to close</h1><main>${lines.join('')}</main>`)?.paragraphs).toEqual(english)
})
