import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionPage } from '../../fixtures/section-page.ts'
import { ParseError } from '../parse-error.ts'
import { parseListing } from './parse-listing.ts'

const url = 'https://nagar.example/rajasthan/'
const feed = readFileSync(new URL('../../fixtures/feed.xml', import.meta.url), 'utf8')
const posts = JSON.stringify([
  {
    id: 7,
    title: { rendered: 'नदी &#8220;साफ&#8221; हुई' },
    content: { rendered: '<p>पाठ</p>' },
    link: '/nadi/',
  },
  {
    id: 8,
    title: { rendered: 'नाव' },
    date_gmt: '2025-06-09T13:10:00',
    _embedded: { author: [{ name: 'रेखा' }] },
  },
])
const jsonFeed =
  '{"version":"https://jsonfeed.org/version/1.1","title":"क","items":[{"id":"1","url":"/1","content_html":"<p>क"}]}'
const sitemap =
  '<urlset><url><loc>/1</loc><news:news><news:title>नाव चली</news:title></news:news></url></urlset>'

test('a listing is read by its format', () => {
  expect(parseListing(feed, { format: 'feed', url }).items).toHaveLength(4)
  expect(parseListing(sectionPage, { format: 'section', url }).items).toHaveLength(5)
  expect(parseListing(posts, { format: 'wordpress', url }).items).toHaveLength(2)
  expect(parseListing(sitemap, { format: 'sitemap', url }).items).toHaveLength(1)
})

test('a listing of another format is an error that can be told from a fault', () => {
  expect(() => parseListing(posts, { format: 'feed', url })).toThrow(ParseError)
  expect(() => parseListing(feed, { format: 'wordpress', url })).toThrow(ParseError)
  expect(() => parseListing(feed, { format: 'sitemap', url })).toThrow(ParseError)
})

test('mangled listings give articles with unique ids, headlines and safe addresses, or a ParseError', () => {
  const format = fc.constantFrom('feed', 'wordpress', 'sitemap', 'section')
  const whole = fc.constantFrom(feed, posts, jsonFeed, sitemap, sectionPage)
  const junk = fc.oneof(
    fc.constantFrom('<', '>', '&', '"', '</item>', '<![CDATA[', '{', ']', '\0', '\uD800'),
    fc.string(),
  )
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), text: junk })
  fc.assert(
    fc.property(format, whole, fc.array(change, { maxLength: 8 }), (asFormat, text, changes) => {
      const mangled = changes.reduce(replacePart, text)
      try {
        const { items } = parseListing(mangled, { format: asFormat, url })
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        expect(items.every(({ headline }) => headline !== '' && headline.isWellFormed())).toBe(true)
        expect(items.every((item) => item.url === null || /^https?:\/\//.test(item.url))).toBe(true)
      } catch (error) {
        if (!(error instanceof ParseError)) throw error
      }
    }),
    { numRuns: 300 },
  )
})

function replacePart(
  text: string,
  { at, length, text: junk }: { at: number; length: number; text: string },
): string {
  const from = Math.floor(at * text.length)
  return text.slice(0, from) + junk + text.slice(from + length)
}
