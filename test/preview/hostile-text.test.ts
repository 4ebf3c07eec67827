import { type PictureData, previewPage, type Scene } from '@khabar/cli/preview'
import type { Card, Message } from '@khabar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** What would end a text, an attribute or a style, or begin markup of a platform. */
const awkward = fc.constantFrom(
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '&lt;b&gt; &#60;i&#62;',
  '<!-- ',
  ']]> <t:1:R> <@&1> **गाढ़ा** `कोड`',
  '[यहां](https://ujala.example/"onclick="x)',
  '\\<b\\>',
  'पुल टूटा',
)
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 4 })
  .map((pieces) => pieces.join(''))
const address = fc.oneof(
  text,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('javascript:alert(1)', 'https://ujala.example/">पुल<b>', 'data:text/html,<b>'),
)
const card: fc.Arbitrary<Card> = fc
  .record({ headline: text, summary: text, meta: text, heading: text, url: address, imageUrl: address })
  .map((fields) => ({
    ...fields,
    storyId: 7,
    publishedAt: '2026-11-24T02:10:00Z',
    outlets: fields.meta,
    opens: { label: fields.heading, data: 'c:7' },
  }))
const actions = fc.array(
  fc.oneof(fc.record({ label: text, url: address }), fc.record({ label: text, data: text })),
  {
    maxLength: 8,
  },
)
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constant('notice' as const), text, actions }),
  fc.record({
    kind: fc.constant('story' as const),
    intro: text,
    card,
    picture: fc.constantFrom('photo' as const, 'preview' as const),
    actions,
  }),
  fc.record({
    kind: fc.constantFrom('list' as const, 'digest' as const),
    title: text,
    intro: text,
    cards: fc.array(card, { maxLength: 4 }),
    footer: text,
    actions,
  }),
)

const everyPicture: PictureData = { get: () => 'data:image/png,"><b>' }

/** Every tag that a page may hold, with all of its attributes. */
const ours = new RegExp(
  [
    '</[a-z1]+>',
    '<(?:b|body|br|code|h1|header|hr|i|label|main|nav|p|s|summary|u)>',
    '<(?:b|details|div|i|p|section|small|span) class="[a-z0-9 ]+"(?: open)?>',
    '<figure id="[a-z-]+">',
    '<figcaption>',
    '<input type="checkbox" id="swap">',
    '<a href="#[a-z-]*">',
    '<a href="https?://[^"<>\\s]+" rel="noreferrer">',
    '<img src="data:[^"<>]*" alt="[^"<>]*">',
  ].join('|'),
  'g',
)

test('no text from outside becomes markup in the page of the preview', () => {
  fc.assert(
    fc.property(message, text, (hostile, asked) => {
      const shown = {
        asked,
        message: hostile,
        at: Temporal.Instant.from('2026-11-24T02:12:00Z'),
        silent: true,
      }
      const scenes = (['telegram', 'discord'] as const).map(
        (platform): Scene => ({ platform, name: 'story', title: asked, shown: { hi: shown, en: shown } }),
      )
      const [, body = ''] = previewPage(scenes, everyPicture).split('</style></head>')
      expect(body.replace(ours, '')).not.toMatch(/[<>]/)
    }),
    { numRuns: 300 },
  )
})
