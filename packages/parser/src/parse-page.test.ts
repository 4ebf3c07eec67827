import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportPage } from '../fixtures/report-page.ts'
import { ParseError } from './parse-error.ts'
import { parsePage } from './parse-page.ts'

const fragments = fc.constantFrom(
  '<div class="entry-content">',
  '<p>',
  '</div>',
  '</p></table>',
  '<table><tr><td>',
  '<a href="javascript:alert(1)">',
  '<a href="/खबर/1">पांच शब्दों का एक लंबा शीर्षक यहां</a>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":',
  '<script>',
  '<!--',
  '<br>',
  '<svg><title>',
  '&#x0;&#55357;',
  'नई दिल्ली । सरकार ने कहा कि नई योजना से किसानों को समय पर सहायता मिलेगी।',
  '–आईएएनएस',
  'ये भी पढ़ें:',
  '\u0000',
)

function reasonOf(input: string): unknown {
  try {
    parsePage(input, { url: 'https://nagar.example/' })
    return null
  } catch (error) {
    return error
  }
}

test('whatever text comes in, parsePage gives a page or a ParseError', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const error = reasonOf(text)
      expect(error === null || error instanceof ParseError).toBe(true)
    }),
  )
})

test('whatever mangled HTML comes in, parsePage gives a page or a ParseError', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fragments, fc.string()), { maxLength: 40 }), (parts) => {
      const error = reasonOf(parts.join(''))
      expect(error === null || error instanceof ParseError).toBe(true)
    }),
  )
})

test('a page cut off at a random place is still read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: reportPage.length }), (length) => {
      expect(reasonOf(reportPage.slice(0, length))).toBeNull()
    }),
    { numRuns: 60 },
  )
})

test('no address of a page is anything but http or https', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.string(), (link, junk) => {
      const html = `<article><a href="${link}">पांच शब्दों का एक लंबा शीर्षक</a><a href="${junk}">दूसरा पांच शब्दों का लंबा शीर्षक</a></article>`
      const urls = parsePage(html, { url: link }).teaserSets.flatMap(({ teasers }) =>
        teasers.map(({ url }) => url),
      )
      expect(urls.every((url) => /^https?:/.test(url ?? ''))).toBe(true)
    }),
  )
})

test('an empty page and a binary file are refused with their reason', () => {
  expect(reasonOf(' \n ')).toMatchObject({ reason: 'empty', url: 'https://nagar.example/' })
  expect(reasonOf('PNG\0\0')).toMatchObject({ reason: 'binary' })
  expect(reasonOf('\uFFFD\uFFFDab')).toMatchObject({ reason: 'binary' })
})

test('text that mentions a comparison is not taken for markup', () => {
  expect(parsePage('दस < बीस और बीस > दस').article).toBeNull()
})

test('a hundred thousand nested elements are read without recursion', () => {
  const text = 'सरकार ने मंगलवार को कहा कि नई योजना के तहत किसानों को समय पर सहायता दी जाएगी और निगरानी होगी। '
  const page = parsePage(`<h1>किसानों को मिलेगी सहायता</h1>${'<div>'.repeat(100_000)}<p>${text.repeat(3)}`)
  expect(page.article?.headline).toBe('किसानों को मिलेगी सहायता')
})

test('formatting elements that are never closed do not multiply without end', () => {
  const html = Array.from({ length: 5000 }, (_, index) => `<b id="${index}"><p>खबर का एक वाक्य।`).join('')
  expect(() => parsePage(html)).not.toThrow()
})
