import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenMarkup } from './shorten-markup.ts'

test.each([
  ['<p>एक<script>if (a < b) x("</p>")</script>दो</p>', '<p>एकदो</p>'],
  ['<style>p > a { }</style>एक', 'एक'],
  ['<!-- <script> -->एक<!-->दो<!--->तीन', 'एकदोतीन'],
  ['<svg><title>नाम</title></svg>एक', 'एक'],
  ['<iframe src="x">पुराना</iframe><noscript><img></noscript>एक', 'एक'],
  ['<SCRIPT>x</SCRIPT\n>एक', 'एक'],
])('%s is shortened', (html, short) => {
  expect(shortenMarkup(html)).toBe(short)
})

test.each([
  '<script type="application/ld+json">{"a":1}</script>',
  '<script>no end <p>एक',
  '<!-- no end <p>एक',
  '<svg><svg></svg></svg>',
  '<script><!-- <script>x</script> --></script>',
  '<scripture>एक</scripture>',
])('%s is left to the tree builder', (html) => {
  expect(shortenMarkup(html)).toBe(html)
})

test('whatever comes in, what comes out is no longer', () => {
  const parts = fc.constantFrom(
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<svg>',
    '</svg>',
    '<style',
    '>',
    'एक',
  )
  fc.assert(
    fc.property(fc.array(parts), (pieces) => {
      const html = pieces.join('')
      expect(shortenMarkup(html).length).toBeLessThanOrEqual(html.length)
    }),
  )
})
