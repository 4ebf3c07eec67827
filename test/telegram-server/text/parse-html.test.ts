import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TelegramError } from '../telegram-error.ts'
import { parseHtml } from './parse-html.ts'

const reader = { id: 5, is_bot: false, first_name: 'मीरा' }
const parse = (source: string) => parseHtml(source, (id) => (id === reader.id ? reader : undefined))

function refusalOf(source: string): string {
  try {
    parse(source)
  } catch (error) {
    if (error instanceof TelegramError)
      return error.description.replace("Bad Request: can't parse entities: ", '')
  }
  throw new Error(`Expected a refusal of ${source}`)
}

describe('tags become entities', () => {
  test.each([
    ['b', 'bold'],
    ['strong', 'bold'],
    ['i', 'italic'],
    ['em', 'italic'],
    ['u', 'underline'],
    ['ins', 'underline'],
    ['s', 'strikethrough'],
    ['strike', 'strikethrough'],
    ['del', 'strikethrough'],
    ['tg-spoiler', 'spoiler'],
    ['code', 'code'],
    ['pre', 'pre'],
    ['blockquote', 'blockquote'],
  ])('<%s> is %s', (tag, type) => {
    expect(parse(`🙂<${tag}>अआ</${tag}>`)).toEqual({
      text: '🙂अआ',
      entities: [{ type, offset: 2, length: 2 }],
    })
  })

  test.each([
    ['<span class="tg-spoiler">अ</span>', { type: 'spoiler' }],
    ['<blockquote expandable>अ</blockquote>', { type: 'expandable_blockquote' }],
    ['<blockquote expandable="">अ</blockquote>', { type: 'expandable_blockquote' }],
    ['<pre><code class="language-ts">अ</code></pre>', { type: 'pre', language: 'ts' }],
    ['<code class="language-ts"><pre>अ</pre></code>', { type: 'pre', language: 'ts' }],
    [
      '<a href="https://Example.com?a=1&amp;b=2">अ</a>',
      { type: 'text_link', url: 'https://example.com/?a=1&b=2' },
    ],
    ["<A HREF='x'>अ</A>", undefined],
    ['<a href="tg://user?id=5">अ</a>', { type: 'text_mention', user: reader }],
    ['<a href="tg://user?id=6">अ</a>', undefined],
    ['<a href="javascript:alert(1)">अ</a>', undefined],
    ['<tg-emoji emoji-id="7">अ</tg-emoji>', { type: 'custom_emoji', custom_emoji_id: '7' }],
  ])('%s', (source, entity) => {
    expect(parse(source)).toEqual({
      text: 'अ',
      entities: entity ? [{ ...entity, offset: 0, length: 1 }] : [],
    })
  })

  test('tags nest, an empty one is nothing, and "</>" closes the last', () => {
    expect(parse('<b>अ<i>आ</i></><u></u>')).toEqual({
      text: 'अआ',
      entities: [
        { type: 'italic', offset: 1, length: 1 },
        { type: 'bold', offset: 0, length: 2 },
      ],
    })
  })
})

test('character references are the four named and the numeric ones', () => {
  expect(parse('&lt;&gt;&amp;&quot;&#2309;&#x905;&#x1F642;').text).toBe('<>&"अअ🙂')
  expect(parse('&nbsp;&apos;&constructor;&#0; & &amp').text).toBe('&nbsp;&apos;&constructor;&#0; & &')
})

test.each([
  ['अ<x>', 'Unsupported start tag "x" at byte offset 3'],
  ['<br/>', 'Unsupported start tag "br/" at byte offset 0'],
  ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
  ['<b', 'Unclosed start tag at byte offset 0'],
  ['<a href', 'Unclosed start tag "a" at byte offset 0'],
  ['<a href="x', 'Unclosed start tag at byte offset 0'],
  ['<a ="x">', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<a href=x/y>', 'Unexpected end of name token at byte offset 8'],
  ['<span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['अ</b>', 'Unexpected end tag at byte offset 3'],
  ['<b>अ</b', 'Unclosed end tag at byte offset 6'],
  ['<b>अ</i>', 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'],
  ['<b><i>अ</i>', `Can't find end tag corresponding to start tag "b"`],
  ['<tg-emoji emoji-id="x">अ</tg-emoji>', 'Invalid custom emoji identifier specified'],
])('%s is refused', (source, reason) => {
  expect(refusalOf(source)).toBe(reason)
})

test('escaped text comes back as it was', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(text, (sent) => {
      const escaped = sent.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(parse(`<b>${escaped}</b>`).text).toBe(sent)
    }),
  )
})

test('whatever comes is parsed or refused', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    'b',
    ' href',
    '=',
    '"',
    "'",
    '&',
    '#',
    'lt;',
    'अ',
    '🙂',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        const { text, entities } = parse(pieces.join(''))
        expect(entities.every(({ offset, length }) => offset + length <= text.length)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(TelegramError)
      }
    }),
  )
})
