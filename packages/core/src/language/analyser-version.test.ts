import { expect, test } from 'vitest'
import { indexArticle } from '../articles/index-article.ts'
import { analyse } from './analyse.ts'

const told =
  'What the stored index is built from has changed: raise analyserVersion by one, so that every store is indexed anew, and bring this test up to date.'

const text = `उत्तर प्रदेश में चुनावों की तारीख़ तय, सुप्रीम कोर्ट ने कहा: 15,000 करोड़ रुपये का हिसाब दें।
ईरानी राष्ट्रपति UP आए; US tariffs से ज़िलों के किसान परेशान, bihar ki rajdhani में बाढ़ और पानी-पानी।`

test('a text is analysed as every stored article was', () => {
  expect(analyse(text).join(' '), told).toBe(
    'उत्तरप्रदेश चुनाव तारिख तय सुप्रीमकोर्ट कोर्ट 15000 करोड रुपय हिसाब दें ईरानी ईरान राष्ट्रपति उत्तरप्रदेश अमेरिका tariffs जिला किसान परेशान बिहार rajdhani बाढ पानी पानी',
  )
})

test('an article is indexed as every stored one was', () => {
  const article = {
    url: null,
    headline: 'सोनपुर में पुल टूटा, 3 की मौत',
    subhead: null,
    dateline: ['सोनपुर'],
    paragraphs: ['सोनपुर में नदी पर बना पुल सोमवार को टूट गया। तीन लोगों की मौत हो गई।'],
    byline: null,
    agency: null,
    publisher: null,
    section: 'प्रदेश',
    tags: ['पुल'],
    publishedAt: null,
    modifiedAt: null,
    images: [],
    language: 'hi',
    truncated: false,
    kind: 'news',
  } as const
  const { terms, fingerprint, words } = indexArticle(article, { text: 'नदी पर बना पुल टूट गया।' })
  // Marks are letters that nobody types, and nobody could read here.
  const shown = terms.map((term) =>
    term.replace(/\p{Co}/gu, (mark) => `${mark.codePointAt(0)?.toString(16)}:`),
  )
  expect(shown.join(' '), told).toBe(
    'सोनपुर पुल टूटा 3 मौत सोनपुर पुल टूटा 3 मौत सोनपुर नदी बना पुल टूट पुल e000:states e001:36rv80 e001:1kdetw5 e001:1mtaf0o e001:1o34j46 e001:19bvlny e001:17sj64b e001:eq1bv4 e001:1384rd8 e001:lwsgod e001:97acpu e001:11th1k0 e001:189amv0 e001:z40uje e001:10vs7g4 e001:1xj9lhh e001:17gn0zd e002:सोनपुर e003:पुल',
  )
  expect(fingerprint.headline.join(' '), told).toBe('सोनपुर पुल टूटा मौत')
  expect(words.map(({ term }) => term).join(' '), told).toBe('सोनपुर पुल टूटा 3 मौत नदी बना टूट')
})
