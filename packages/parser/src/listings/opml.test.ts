import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ParseError } from '../parse-error.ts'
import { parseOpml } from './parse-opml.ts'
import { writeOpml } from './write-opml.ts'

test('feeds come with their folders, each address once; what is no feed is left out', () => {
  const opml = `\uFEFF<?xml version="1.0"?><opml version="2.0"><head><title>मेरे स्रोत</title></head><body>
    <outline text="हिंदी"><outline text="राज्य"><outline type="rss" text="नगर &amp; गांव" xmlUrl="https://nagar.example/feed/?a=1&amp;b=2" htmlUrl="https://nagar.example/"/></outline>
    <outline text="खराब" xmlUrl="javascript:alert(1)"/><outline title="शीर्षक" text="पाठ" xmlurl="https://gaon.example/rss"/></outline>
    <outline xmlUrl="https://bina-naam.example/rss"/><outline text="दोबारा" xmlUrl="https://gaon.example/rss"/></body></opml>`
  expect(parseOpml(opml)).toEqual([
    {
      name: 'नगर & गांव',
      url: 'https://nagar.example/feed/?a=1&b=2',
      siteUrl: 'https://nagar.example/',
      folders: ['हिंदी', 'राज्य'],
    },
    { name: 'शीर्षक', url: 'https://gaon.example/rss', siteUrl: null, folders: ['हिंदी'] },
    { name: 'bina-naam.example', url: 'https://bina-naam.example/rss', siteUrl: null, folders: [] },
  ])
})

test('what is written is read back', () => {
  const sources = [
    {
      name: 'नगर <"समाचार"> & \'विचार\'',
      url: 'https://nagar.example/feed/?a=1&b=2',
      siteUrl: null,
      folders: [],
    },
    {
      name: 'गांव',
      url: 'https://gaon.example/rss',
      siteUrl: 'https://gaon.example/',
      folders: ['हिंदी', 'राज्य'],
    },
    { name: 'खेल', url: 'https://khel.example/rss', siteUrl: null, folders: ['हिंदी', 'राज्य'] },
  ]
  expect(parseOpml(writeOpml(sources))).toEqual(sources)
  expect(writeOpml(sources).match(/text="राज्य"/g)).toHaveLength(1)
})

test('a list without sources is an OPML file too', () => {
  expect(parseOpml(writeOpml([], { title: 'कुछ & नहीं' }))).toEqual([])
})

test.each(['', 'पाठ', '<rss/>', '<opml>', `<opml><body>${'<outline text="क">'.repeat(5000)}`])(
  '%.20s is no OPML',
  (text) => {
    expect(() => parseOpml(text)).toThrow(expect.objectContaining({ reason: 'not-outlines' }))
  },
)

test('whatever comes in, it gives sources or a ParseError', () => {
  const part = fc.constantFrom(
    '<opml>',
    '<body>',
    '<outline ',
    'xmlUrl="https://a.example"',
    '/>',
    '>',
    '</body></opml>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), (parts) => {
      try {
        parseOpml(parts.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
  )
})
