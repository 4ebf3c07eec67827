import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from './read-xml.ts'
import { attributeOf, baseOf, childOf, markupOf, textOf, type XmlElement, xmlOf } from './xml-element.ts'

/** `a[b c]`: names as nested lists. */
function outlineOf({ name, children }: XmlElement): string {
  return children.length === 0 ? name : `${name}[${children.map(outlineOf).join(' ')}]`
}

function outline(xml: string): string {
  return readXml(xml).children.map(outlineOf).join(' ')
}

function first(xml: string): XmlElement {
  const [element] = readXml(xml).children
  if (element === undefined) throw new Error('no element')
  return element
}

test.each([
  ['<a><b/><c>x</c></a>', 'a[b c]'],
  ['<A><B></b></A>', 'a[b]'],
  ['<a><b><c></a><d/>', 'a[b[c]] d'],
  ['<a></x><b/></a>', 'a[b]'],
  ['<a>पाँच < छह <b/> & <3</a>', 'a[b]'],
  ['<a><br><b/></a>', 'a[br b]'],
  ['<a x="1>2" y=\'>\'><b/></a>', 'a[b]'],
  ["<a it's><b/></a>", 'a[b]'],
  ['<!-- <a> --><?x <a> ?><!DOCTYPE a [<!ENTITY b "<c>"> ] ><a/>', 'a'],
  ['<a><![CDATA[<b>]]></a>', 'a'],
])('%s is %s', (xml, names) => {
  expect(outline(xml)).toBe(names)
})

test('names share the usual prefixes of their vocabularies, whatever a feed calls them', () => {
  const xml = `<rss xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:rss="http://purl.org/rss/1.0/">
    <d:creator/><rss:title/><link xmlns="http://www.w3.org/2005/Atom"/><media:title/><q:x xmlns:q="urn:q"/></rss>`
  expect(outline(xml)).toBe('rss[dc:creator title atom:link media:title q:x]')
  expect(outline('<x:feed xmlns:x="https://www.w3.org/2005/Atom/"><x:entry/></x:feed>')).toBe(
    'atom:feed[atom:entry]',
  )
})

test('text is decoded once, CDATA stands as it is, comments are gone', () => {
  expect(textOf(first('<a>&amp;lt;b&gt; &#2325;&#x916; &nbsp;&raquo;&foo; A&B &#150;&#0;</a>'))).toBe(
    '&lt;b> कख \u00A0»&foo; A&B –\uFFFD',
  )
  expect(textOf(first('<a>क<!-- &lt; --><![CDATA[&amp; <b>]]>ख<?x?></a>'))).toBe('क&amp; <b>ख')
})

test('markup that is written out keeps its references, escaped markup is decoded', () => {
  expect(markupOf(first('<a>क &lt; <b>ख</b></a>'))).toBe('क &lt; <b>ख</b>')
  expect(markupOf(first('<a>&lt;b&gt;ख&lt;/b&gt;</a>'))).toBe('<b>ख</b>')
  expect(xmlOf(first('<a><b/><![CDATA[<i>&]]></a>'))).toBe('<b/>&lt;i>&amp;')
})

test('attributes are found with and without prefix, quotes and blanks around the equals sign', () => {
  const element = first(`<a rdf:about = 'क &amp; ख' href=x/y B="">`)
  expect(attributeOf(element, 'about')).toBe('क & ख')
  expect(attributeOf(element, 'href')).toBe('x/y')
  expect(attributeOf(element, 'b')).toBe('')
  expect(attributeOf(element, 'c')).toBeUndefined()
})

test('xml:base adds up from the outside', () => {
  const root = first('<a xml:base="/x/"><b xml:base="y/"><c/></b><d xml:base="http://[bad"/></a>')
  const url = 'https://nagar.example/feed'
  const inner = childOf(childOf(root, 'b'), 'c')
  expect(inner === undefined ? null : baseOf(inner, url)).toBe('https://nagar.example/x/y/')
  const bad = childOf(root, 'd')
  expect(bad === undefined ? null : baseOf(bad, url)).toBe('https://nagar.example/x/')
})

test.each(['<a><b>क</b><c>', '<a><b>क</b><c><![CDATA[', '<a><b>क</b><c><!--', '<a><b>क</b><c x="'])(
  'what is open at the end of %s is not whole',
  (xml) => {
    const root = first(xml)
    expect(root.isWhole).toBe(false)
    expect(root.children.map(({ name, isWhole }) => isWhole && name)).toEqual(
      xml.endsWith('"') ? ['b'] : ['b', false],
    )
  },
)

test('elements that lie very deep are markup of what holds them', () => {
  const deep = `${'<p>'.repeat(50)}क${'</p>'.repeat(50)}`
  expect(xmlOf(first(`<a>${deep}</a>`))).toBe(deep)
})

test('whatever comes in, a tree comes out whose elements lie inside one another', () => {
  const part = fc.constantFrom(
    '<a',
    '<b>',
    '</a>',
    '</b>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '="',
    ">'",
    '<!D [',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }), (parts) => {
      const rest = [readXml(parts.join(''))]
      for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
        const { from, to, children } = element
        expect(children.every((child) => from <= child.from && child.to <= to)).toBe(true)
        rest.push(...children)
      }
    }),
  )
})
