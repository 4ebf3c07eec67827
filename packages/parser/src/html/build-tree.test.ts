import fc from 'fast-check'
import { type DefaultTreeAdapterMap, Parser, parse, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { reportPage } from '../../fixtures/report-page.ts'
import { buildTree } from './build-tree.ts'

function treeOf(html: string): string {
  return serialize(buildTree(html, new Parser<DefaultTreeAdapterMap>()))
}

test.each([
  '<p class="a" id=b hidden>एक<br/>दो</p>',
  '<p class="a" class="b">एक',
  '<p title="a &amp; b" data-x=\'1\'>a &amp; b &copy c AT&T</p>',
  '<a href=x/>एक</a><a href="x"y>दो</a>',
  '<p a="1>एक</p>',
  '<table> एक <tr><td>दो</table>तीन',
  '<textarea>\n<p>एक</textarea><title>a</p></title><script>if (a<b) "</p>"</script>दो',
  '<pre>\n\nएक\r\nदो</pre>',
  '<!doctype html><!-- <p> --><p>एक<?x y><![CDATA[z]]></ p></p >',
  '<svg><title>a</title><p>b</svg><math><mi>x</mi></math>',
  '<plaintext><p>एक',
  '<p>a &am<b>p; </b>&lt',
  '<select><option>a<option>b<p>c</select><template><td>x</td></template>',
  '\uFEFF<html lang=hi> <head> <title>a</title> </head> <body> b </body> </html> ',
  '<frameset> <frame> x </frameset> ',
  '<div\n\tid = "a"\n>b</div\n>',
  '<P CLASS="A">B</P>',
  '<',
  'a<b',
])('%s gives the tree that parse5 gives', (html) => {
  expect(treeOf(html)).toBe(serialize(parse(html)))
})

test('a news page gives the tree that parse5 gives, wherever it is cut off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: reportPage.length }), (length) => {
      const html = reportPage.slice(0, length)
      expect(treeOf(html)).toBe(serialize(parse(html)))
    }),
  )
})

test('whatever is joined from pieces of markup gives the tree that parse5 gives', () => {
  const piece = fc.constantFrom(
    ...[
      '<p',
      '<p>',
      '</p>',
      '<a href="/x?a=1&b=2">',
      "<a title='",
      '"',
      '>',
      '/>',
      ' ',
      '\n',
      '\r\n',
      '&amp;',
      '&',
      'amp',
    ],
    ...[
      '<table>',
      '<tr>',
      '<td>',
      '<b>',
      '</b>',
      '<i id=x>',
      '<script>',
      '</script>',
      '<title>',
      '</title>',
      '<!--',
      '-->',
    ],
    ...[
      '<svg>',
      '</svg>',
      '<select>',
      '<option>',
      '<template>',
      '</template>',
      '<br/>',
      '</br>',
      '<input type=hidden>',
    ],
    ...[
      '<body class=x>',
      '<html lang=hi>',
      '<head>',
      '<frameset>',
      '<textarea>',
      '</textarea>',
      '<![CDATA[',
      ']]>',
      '<!doctype html>',
    ],
    ...['खबर', '=', "'", '<', '</', 'x=1', '\uFEFF', '\0', '\uD800'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('')
      expect(treeOf(html)).toBe(serialize(parse(html)))
    }),
    { numRuns: 1000 },
  )
})
