import { expect, test } from 'vitest'
import { visibleText } from './visible-text.ts'

test.each([
  ['**पुल** _टूटा_ ~~नहीं~~ ||सच||', 'पुल टूटा नहीं सच'],
  ['### [पुल \\*टूटा\\*](https://example.org/pul)\n-# उजाला', 'पुल *टूटा*\nउजाला'],
  ['> नदी\n- पुल\n* सड़क', 'नदी\nपुल\nसड़क'],
  ['`*कोड*` और ```\n**यह** भी```', '*कोड* और \n**यह** भी'],
  ['\\# नदी \\<@1\\> \\:smile:', '# नदी <@1> :smile:'],
  ['a_b', 'a_b'],
])('of %j one sees %j', (markdown, seen) => {
  expect(visibleText(markdown).text).toBe(seen)
})

test('mentions, commands, timestamps, emoji and links are told apart from text', () => {
  const { tokens, links } = visibleText(
    '@everyone <@1> <@&2> <#3> </latest:4> <t:5:R> <:पुल:6> <a:pul:7> :smile: https://example.org <https://example.com>',
  )
  expect(tokens).toEqual(['@everyone', '@1', '@&2', '#3', '/latest:4', 't:5:R', 'a:pul:7', ':smile:'])
  expect(links).toEqual(['https://example.org', 'https://example.com'])
})

test('a link whose text is an address shows its marks', () => {
  expect(visibleText('[https://a.example](https://b.example)').text).toBe(
    '[https://a.example](https://b.example)',
  )
})
