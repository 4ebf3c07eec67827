import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionPage } from '../../fixtures/section-page.ts'
import { ParseError } from '../parse-error.ts'
import { parseSection } from './parse-section.ts'

const url = 'https://nagar.example/rajasthan/'

test('a section page lists its articles in page order, without menu, side bar, tags and other sites', () => {
  const feed = parseSection(sectionPage, { url })
  expect(feed).toMatchObject({ siteUrl: 'https://nagar.example/', language: 'hi-in' })
  expect(feed.items.map((item) => item.url)).toEqual([
    'https://nagar.example/rajasthan/bawdi/',
    'https://nagar.example/rajasthan/jal-mahal/',
    'https://nagar.example/rajasthan/mela/',
    'https://nagar.example/rajasthan/school/',
    'https://nagar.example/rajasthan/jheel/',
  ])
})

test('a card gives headline, teaser, picture and date', () => {
  const [lead, second] = parseSection(sectionPage, { url }).items
  expect(lead).toMatchObject({
    headline: 'जयपुर की बावड़ियों को फिर से भरने का काम शुरू'.normalize('NFC'),
    excerpt: 'राजधानी में सूख चुकी सात बावड़ियों को वर्षा जल से भरने की योजना पर काम'.normalize('NFC'),
    images: [{ url: 'https://nagar.example/t/bawdi.jpg' }],
    publishedAt: Temporal.Instant.from('2025-06-09T13:10:00Z'),
  })
  expect(second).toMatchObject({
    excerpt: null,
    publishedAt: Temporal.Instant.from('2025-06-08T05:00:00Z'),
  })
})

test('a side bar counts where the page lists little else', () => {
  const few = sectionPage.replace(/<ul class="list">[\s\S]*?<\/ul>/, '')
  expect(parseSection(few, { url }).items.map((item) => item.url)).toEqual([
    'https://nagar.example/rajasthan/bawdi/',
    'https://nagar.example/khel/kushti/',
  ])
})

test('a page that lists no articles is an error that says so', () => {
  expect(() => parseSection('<html><body><p>कुछ नहीं</p></body></html>', { url })).toThrow(
    expect.objectContaining({ reason: 'no-articles', found: 'a web page', url }),
  )
  expect(() => parseSection('', { url })).toThrow(expect.objectContaining({ reason: 'empty' }))
})

test('whatever comes in, it gives a feed or a ParseError', () => {
  const part = fc.constantFrom(
    '<a href="/x/">',
    'बहुत लंबी सी एक खबर का शीर्षक',
    '</a>',
    '<ul><li>',
    '<time>',
    '\0',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), (parts) => {
      try {
        parseSection(parts.join(''), { url })
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
  )
})
