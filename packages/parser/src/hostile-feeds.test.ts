import { expect, test } from 'vitest'
import { ParseError, parseFeed, parseListing, parseWordPressPosts } from './index.ts'

const item = '<item><title>पुल टूटा</title><link>https://ujala.example/pul/</link></item>'
const feedOf = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel>${inside}</channel></rss>`

const lol = Array.from(
  { length: 20 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('')
const bomb = `<!DOCTYPE rss [<!ENTITY l0 "हा">${lol}]>`

const hostile: readonly (readonly [string, string])[] = [
  ['an entity bomb', feedOf(`<title>&l20;</title>${item}`, bomb)],
  [
    'an entity that is a file',
    feedOf(`<title>&x;</title>${item}`, '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ],
  ['deep nesting', feedOf(`${'<a>'.repeat(100_000)}${item}`)],
  ['a hundred thousand items', feedOf(item.repeat(100_000))],
  ['an attribute of a megabyte', feedOf(`<x y="${'क'.repeat(400_000)}"/>${item}`)],
  ['a CDATA section that never ends', feedOf(`${item}<item><title><![CDATA[${'<'.repeat(500_000)}`)],
  ['a comment that never ends', feedOf(`${item}<!--${'-'.repeat(500_000)}`)],
  ['references without end', feedOf(`<title>${'&'.repeat(500_000)}</title>${item}`)],
  ['lone surrogates', feedOf(`<title>\uD800पुल\uDFFF</title>${item}`)],
  ['NUL bytes', feedOf(`<title>\0\0</title>${item}`)],
  ['brackets without end', '['.repeat(500_000)],
  ['objects without end', '{"items":['.repeat(100_000)],
]

test.each(hostile)('%s ends in a feed or a typed error', (_name, text) => {
  for (const parse of [
    () => parseFeed(text, { url: 'https://ujala.example/feed' }),
    () => parseWordPressPosts(text),
    () => parseListing(text, { format: 'sitemap' }),
  ]) {
    try {
      const { items } = parse()
      for (const { headline } of items) expect(headline.isWellFormed()).toBe(true)
    } catch (error) {
      expect(error).toBeInstanceOf(ParseError)
    }
  }
})

test('an entity bomb is not expanded, and a file is not read', () => {
  for (const [name, text] of hostile.slice(0, 2)) {
    const { title, items } = parseFeed(text)
    expect(title?.length ?? 0, name).toBeLessThan(100)
    expect(title ?? '').not.toContain('root:')
    expect(items).toHaveLength(1)
  }
})
