import type { Card, Message } from '@khabar/core'
import { partBody, renderDiscord } from '@khabar/discord-bot'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../discord-server/forms/check-components.ts'
import { checkMessage, requireContent } from '../discord-server/forms/check-message.ts'
import { createForm } from '../discord-server/forms/form.ts'
import { visibleText } from '../discord-server/text/visible-text.ts'

/** What outlets might write to be more than text. */
const tricks = [
  '**पुल**',
  '*',
  '__',
  '_टूटा_',
  '||सच||',
  '~~नहीं~~',
  '`',
  '```js\n',
  '# ',
  '-# ',
  '\n# ',
  '\n- ',
  '\n1. ',
  '\n> ',
  '>>> ',
  '@everyone',
  '@here',
  '@\u200Beveryone',
  '<@1234567890123456>',
  '<@!1234567890123456>',
  '<@&1234567890123456>',
  '<#1234567890123456>',
  '</latest:1234567890123456>',
  '<t:1700000000:R>',
  '<:पुल:1234567890123456>',
  '<a:pul:1234567890123456>',
  '<id:customize>',
  ':smile:',
  ':x_y:',
  '[पुल](https://evil.example)',
  '[',
  '](',
  ')',
  'https://evil.example/a_b_c',
  '<https://evil.example>',
  '\\',
  '¯\\_(ツ)_/¯',
  '\u200B',
  '\u202E',
  'क्षि',
  '👨‍👩‍👧',
  ' ',
  'नदी',
]
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...tricks) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const hostile = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
const headlines = hostile.map((text) => `${text}क`)
const long = fc.oneof(
  hostile,
  fc.tuple(hostile, fc.integer({ min: 1, max: 300 })).map(([text, times]) => text.repeat(times)),
)
const addresses = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://a.example/(x)/@everyone',
    `https://a.example/${'x'.repeat(600)}`,
  ),
  hostile,
)

const card: Card = {
  storyId: 1,
  headline: 'पुल टूटा',
  summary: '',
  meta: 'उजाला · 24 नवंबर, 07:40',
  publishedAt: '2026-11-24T02:10:00Z',
  url: null,
  imageUrl: null,
}

const cards = fc
  .record({
    headline: headlines,
    summary: long,
    meta: hostile,
    url: addresses,
    imageUrl: addresses,
    heading: hostile,
  })
  .chain((texts) =>
    fc.record({ outlets: fc.option(hostile, { nil: null }), id: fc.nat() }).map(
      ({ outlets, id }): Card => ({
        ...card,
        ...texts,
        storyId: id,
        ...(outlets === null ? {} : { outlets, opens: { label: 'देखें', data: `c:${id}` } }),
      }),
    ),
  )
const actions = fc.array(
  fc.oneof(
    fc.record({ label: headlines, url: addresses }),
    fc.record({ label: headlines, data: fc.nat().map((id) => `u:${id}`) }),
  ),
  { maxLength: 30 },
)
const messages: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constant('notice' as const), text: long.map((text) => `${text}क`), actions }),
  fc.record({
    kind: fc.constant('story' as const),
    intro: fc.option(hostile, { nil: null }),
    card: cards,
    picture: fc.constantFrom('photo' as const, 'preview' as const),
    actions,
  }),
  fc.record({
    kind: fc.constantFrom('list' as const, 'digest' as const),
    title: headlines,
    intro: fc.option(long, { nil: null }),
    cards: fc.array(cards, { maxLength: 15 }),
    footer: fc.option(long, { nil: null }),
    actions,
  }),
)

/** What must stay the same: neither white space nor what nobody sees. */
function plain(text: string): string {
  return text.replace(/[\s\u200B]+/gu, '')
}

describe.each([
  ['in Components V2', true],
  ['with embeds', false],
])('%s', (_, isLayout) => {
  test('whatever outlets write, Discord takes the message', () => {
    fc.assert(
      fc.property(messages, (message) => {
        for (const part of renderDiscord(message)) {
          const form = createForm(partBody(part, { isLayout, role: '12345678901234567' }))
          const draft = checkMessage(form.root)
          form.check()
          requireContent(draft)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('whatever outlets write, nobody is called, and nothing but the story is linked', () => {
    fc.assert(
      fc.property(messages, (message) => {
        for (const part of renderDiscord(message)) {
          const body = partBody(part, { isLayout })
          expect(body.allowed_mentions).toEqual({ parse: [] })
          for (const text of markdownIn(body)) {
            expect(text).not.toMatch(/@everyone|@here|<@|<#|<\/|<a?:|<id:/u)
            const { tokens, links } = visibleText(text)
            expect(tokens.filter((token) => !/^t:\d+:[Rf]$/.test(token))).toEqual([])
            expect(links.length).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('of a story one sees just what its outlet wrote', () => {
  fc.assert(
    fc.property(headlines, hostile, hostile, addresses, (headline, summary, outlets, url) => {
      const [part] = renderDiscord({
        kind: 'story',
        intro: null,
        card: { ...card, headline, summary, outlets, url },
        actions: [],
      })
      if (!part) throw new Error('there is no part')
      const [embed] = part.embeds
      const [shown = ''] = textsOf(part.layout)
      const inEmbed = [embed?.title, embed?.description].map((text) => visibleText(text ?? '').text)
      expect(plain(inEmbed.join('\n'))).toBe(plain(headline + summary))
      const { text } = visibleText(shown)
      expect(plain(text.replace(/⟦t:\d+:[Rf]⟧/gu, '').replace(/ ·\s*(?:·\s*)?$/u, ''))).toBe(
        plain(headline + summary + outlets),
      )
    }),
    { numRuns: 500 },
  )
})

test('of a notice one sees just its text', () => {
  fc.assert(
    fc.property(headlines, (text) => {
      const [part] = renderDiscord({ kind: 'notice', text, actions: [] })
      expect(plain(visibleText(part?.content ?? '').text)).toBe(plain(text))
    }),
    { numRuns: 500 },
  )
})

/** All texts of a body that Discord reads as markdown. */
function markdownIn({ content, embeds = [], components = [] }: ReturnType<typeof partBody>): string[] {
  const texts = embeds.flatMap(({ title, description }) => [title, description])
  return [content, ...texts, ...textsOf(components)].filter((text) => typeof text === 'string')
}
