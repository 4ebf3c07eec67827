import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FetchError } from '../fetch-error.ts'
import { decodeText } from './decode-text.ts'

const hindi = '<p>दिल्ली में बारिश से राहत मिली।</p>'
const utf8 = Buffer.from(hindi)
const latin = (text: string) => Buffer.from(text, 'latin1')
const bytesOf = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))

test('valid UTF-8 is UTF-8, whatever header and page say', () => {
  expect(decodeText(utf8, { contentType: 'text/html; charset=windows-1252' })).toBe(hindi)
  expect(decodeText(utf8, { contentType: 'text/html; charset=utf-16' })).toBe(hindi)
  expect(decodeText(bytesOf('<meta charset="iso-8859-1">', hindi))).toContain(hindi)
  expect(decodeText(bytesOf('<?xml version="1.0" encoding="koi8-r"?>', hindi))).toContain(hindi)
})

test('a byte order mark decides, and is dropped', () => {
  const bigEndian = Buffer.from(hindi, 'utf16le').swap16()
  expect(decodeText(bytesOf([0xef, 0xbb, 0xbf], hindi), { contentType: 'text/html; charset=koi8-r' })).toBe(
    hindi,
  )
  expect(decodeText(bytesOf([0xef, 0xbb, 0xbf], 'caf', [0xe9]))).toBe('caf\ufffd')
  expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(hindi, 'utf16le')]))).toBe(hindi)
  expect(decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian]))).toBe(hindi)
})

test('UTF-16 without a mark is known by its first bracket', () => {
  expect(decodeText(Buffer.from(hindi, 'utf16le'))).toBe(hindi)
  expect(decodeText(Buffer.from(hindi, 'utf16le').swap16())).toBe(hindi)
})

test.each([
  ['an XML prolog', '<?xml version="1.0" encoding="koi8-r"?><a>\xe4\xc1</a>', 'Да'],
  ['a meta element', '<html><head><meta charset=koi8-r></head>\xe4\xc1', 'Да'],
  [
    'an old meta element',
    '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xe4\xc1',
    'Да',
  ],
  ['a meta element after a comment', '<!-- <meta charset="big5"> --><meta charset="koi8-r">\xe4\xc1', 'Да'],
])('what %s declares goes before the header', (_, page, expected) => {
  expect(decodeText(latin(page), { contentType: 'text/html; charset=big5' })).toContain(expected)
})

test('the header is asked next, then windows-1252 is taken', () => {
  expect(decodeText(latin('\xe4\xc1'), { contentType: 'text/plain; Charset="KOI8-R"' })).toBe('Да')
  expect(decodeText(latin('caf\xe9 \x93ok\x94'))).toBe('café “ok”')
})

test('a charset nobody knows, or that cannot be, is passed over', () => {
  const page = '<meta charset="x-kruti">caf\xe9'
  expect(decodeText(latin(page), { contentType: 'text/html; charset=iso-8859-1' })).toContain('café')
  expect(decodeText(latin('<meta charset="utf-16">caf\xe9'))).toContain('café')
})

test('one bad byte does not spoil a Hindi page', () => {
  expect(decodeText(utf8.subarray(0, -5), { contentType: 'text/html; charset=windows-1252' })).toMatch(
    /^<p>दिल्ली/u,
  )
  expect(decodeText(Buffer.concat([utf8, latin('\x93'), utf8]))).toBe(`${hindi}\ufffd${hindi}`)
})

test.each([
  ['a GIF image', latin('GIF89a...')],
  ['a JPEG image', latin('\xff\xd8\xff\xe0')],
  ['a PDF file', latin('%PDF-1.7')],
  ['a PNG image', latin('\x89PNG\r\n')],
  ['a gzip file', latin('\x1f\x8b\x08')],
  ['binary data', latin('ab\0cd')],
])('%s is no text', (what, bytes) => {
  expect(() => decodeText(bytes)).toThrow(`The input is not text but ${what}.`)
})

test('the refusal names the address, without its query', () => {
  const decode = () => decodeText(latin('GIF89a'), { url: 'https://example.com/logo?key=secret' })
  expect(decode).toThrow('https://example.com/logo?… is not text but a GIF image.')
})

test('what its server calls a picture is no text, unless it is SVG', () => {
  expect(() => decodeText(utf8, { contentType: 'image/png; x=y' })).toThrow(
    expect.objectContaining({ reason: 'not-text' }),
  )
  expect(decodeText(utf8, { contentType: 'image/svg+xml' })).toBe(hindi)
})

test('nothing at all is an empty text', () => {
  expect(decodeText(new Uint8Array())).toBe('')
})

test('whatever the bytes, they become a text or an error of ours', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (bytes, contentType) => {
      try {
        expect(typeof decodeText(bytes, { contentType })).toBe('string')
      } catch (error) {
        expect(error).toBeInstanceOf(FetchError)
      }
    }),
  )
})

test('every text sent as UTF-8 comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
      expect(decodeText(Buffer.from(text), { contentType: 'text/html; charset=iso-8859-1' })).toBe(text)
    }),
  )
})
