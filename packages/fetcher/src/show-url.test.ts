import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showUrl } from './show-url.ts'

test.each([
  ['https://reader:secret@example.com/feed?key=secret#secret', 'https://example.com/feed?…'],
  ['https://example.com/feed', 'https://example.com/feed'],
  ['//reader:secret@example.com/feed?key=secret', '//example.com/feed?…'],
  ['http://reader:secret@', 'http://'],
  ['http://reader:secret@999.999.999.999/?key=secret', 'http://999.999.999.999/?…'],
  ['two\r\nlines', 'two lines'],
])('%j is shown as %j', (address, shown) => {
  expect(showUrl(address)).toBe(shown)
})

test('what is shown holds no secret, no line break and no more than a line', () => {
  const part = fc.webUrl({ withQueryParameters: true, withFragments: true })
  fc.assert(
    fc.property(fc.oneof(part, fc.string(), fc.string({ unit: 'binary' })), (text) => {
      for (const address of [text, `http://u:5ecret@${text}`, `${text}?5ecret`, `${text}#5ecret`]) {
        const shown = showUrl(address)
        expect(shown).not.toMatch(/5ecret|[\r\n]/u)
        expect(shown.length).toBeLessThanOrEqual(201)
      }
    }),
  )
})
