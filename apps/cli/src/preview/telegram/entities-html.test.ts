import { expect, test } from 'vitest'
import { entitiesHtml } from './entities-html.ts'

test('a bold link is a link inside bold text', () => {
  const html = entitiesHtml('1. पुल टूटा', [
    { type: 'bold', offset: 0, length: 11 },
    { type: 'text_link', offset: 3, length: 8, url: 'https://ujala.example/pul' },
  ])
  expect(html).toBe('<b>1. <a href="https://ujala.example/pul" rel="noreferrer">पुल टूटा</a></b>')
})

test('of two quotes that open at a touch the first is open, and each ends its line by itself', () => {
  const quote = { type: 'expandable_blockquote', length: 2 } as const
  expect(
    entitiesHtml('एक\nदो\nतीन', [
      { ...quote, offset: 0 },
      { ...quote, offset: 3 },
    ]),
  ).toBe(
    '<details class="quote" open><summary>एक</summary></details>' +
      '<details class="quote"><summary>दो</summary></details>तीन',
  )
})

test('an entity that crosses the end of another stops there', () => {
  const html = entitiesHtml('abcd', [
    { type: 'bold', offset: 0, length: 3 },
    { type: 'italic', offset: 2, length: 2 },
  ])
  expect(html).toBe('<b>ab<i>c</i></b>d')
})

test('markup in a text and an address that is none of the web stay text', () => {
  const html = entitiesHtml('<b>&', [{ type: 'text_link', offset: 0, length: 4, url: 'javascript:alert(1)' }])
  expect(html).toBe('&lt;b&gt;&amp;')
})

test('an address cannot end its attribute', () => {
  const html = entitiesHtml('पुल', [
    { type: 'text_link', offset: 0, length: 3, url: `https://u.example/'"><b>` },
  ])
  expect(html).toBe('<a href="https://u.example/&#39;%22%3E%3Cb%3E" rel="noreferrer">पुल</a>')
})
