import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOfMarkup } from './line-of-markup.ts'

test.each([
  ['सादा पाठ', 'सादा पाठ'],
  ['plain  text ', 'plain text'],
  ['नया <b>पुल</b> खुला', 'नया पुल खुला'],
  ['<p>पहला</p><p>दूसरा</p>', 'पहला दूसरा'],
  ['एक<br/>दो', 'एक दो'],
  ['&lt;b&gt; &amp;amp; &#8211;', '<b> &amp; –'],
  ['5 < 6 और 7 > 3', '5 < 6 और 7 > 3'],
  ['Vector<int> क्या है', 'Vector<int> क्या है'],
  ['क<!-- छिपा -->ख<script>x < 1</script>ग<style>a{}</style>', 'कखग'],
  ['<a href="x>y" title=\'a"b\'>कड़ी</a>', 'कड़ी'],
  ['अधूरा <a href="https://', 'अधूरा'],
  ['<o:p>वर्ड</o:p> <amp-img></amp-img>', 'वर्ड'],
  ['<![CDATA[भीतर]]>', 'भीतर'],
  ['<![CDATA[भीतर', 'भीतर'],
])('%s reads %s', (html, line) => {
  expect(lineOfMarkup(html)).toBe(line.normalize('NFC'))
})

test('junk never throws, and text without marks comes out as it went in', () => {
  fc.assert(fc.property(fc.string(), (text) => void lineOfMarkup(text)))
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9]+$/), (text) => {
      expect(lineOfMarkup(text)).toBe(text)
    }),
  )
})
