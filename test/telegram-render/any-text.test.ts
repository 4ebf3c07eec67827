import type { Card, Message } from '@khabar/core'
import { formsOf } from '@khabar/telegram-bot'
import fc from 'fast-check'
import type { MessageEntity } from 'grammy/types'
import { expect, test } from 'vitest'
import { readReplyMarkup } from '../telegram-server/keyboards/read-reply-markup.ts'
import { readRichMessage } from '../telegram-server/rich/read-rich-message.ts'
import { visibleText } from '../telegram-server/rich/visible-text.ts'
import { formatText } from '../telegram-server/text/format-text.ts'

/** What breaks renderers: markup, commands and mentions, joiners, directions, surrogates alone, controls, endless words. */
const awkward = fc.constantFrom(
  '<b>&amp;</b><a href="x">',
  '*_[`~|\\](https://t.me)',
  '@everyone @khabar_bot /stop #खबर https://example.org/?a=1&b=2',
  '👨‍👩‍👧‍👦🇮🇳👍🏽',
  'क्‍ष ज़मीन र्‍य',
  'خبر \u202Eउलटा\u202C \u2067עברית\u2069',
  '\uD83D',
  '\uDE00\uD83D',
  '\u0000\u0007\u001B[31m\u007F\u0085',
  'पुल\r\nटूटा\u2028आज\u2029',
  '\u200B\uFEFF\u00AD',
  'अ\u0333\u033F\u030A',
  '\n\n \t',
  'शब्द'.repeat(3_000),
  `अ${'\u0301'.repeat(5_000)}`,
  'पुल टूटा, यातायात बंद। ',
)
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 80 })), { maxLength: 8 })
  .map((pieces) => pieces.join(''))
const headline = fc.oneof(text, fc.constant('मुख्य समाचार '.repeat(800)))
const address = fc.oneof(
  fc.constantFrom(
    null,
    'https://example.org/पुल',
    'http://localhost/',
    'javascript:alert(1)',
    'https://a b.c/',
  ),
  fc.webUrl(),
  text,
)

const card: fc.Arbitrary<Card> = fc
  .record({ headline, summary: text, meta: text, heading: text, url: address, imageUrl: address })
  .map((fields) => ({ ...fields, storyId: 7, publishedAt: '2026-11-24T02:10:00Z' }))
const actions = fc.array(
  fc.oneof(
    fc.record({ label: text, url: address.map(String) }),
    fc.record({ label: text, data: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 80 }) }),
  ),
  { maxLength: 6 },
)
const listed = fc.record({
  kind: fc.constantFrom('list' as const, 'digest' as const),
  title: text,
  intro: fc.option(text),
  cards: fc.array(card, { maxLength: 12 }),
  footer: fc.option(text),
  actions,
})
const story = fc.record({
  kind: fc.constant('story' as const),
  intro: fc.option(text),
  card,
  picture: fc.constantFrom('photo' as const, 'preview' as const),
  actions,
})
const notice = fc.record({ kind: fc.constant('notice' as const), text, actions })
const message: fc.Arbitrary<Message> = fc.oneof(listed, story, notice)

const runs = { numRuns: 300 }
const nobody = () => undefined
const payloadOf = (fields: Record<string, unknown>) => ({ fields, files: new Map() })

test('whatever an outlet writes, every part is taken as it is sent, its entities too', () => {
  fc.assert(
    fc.property(message, fc.constantFrom('all' as const, 'links' as const), (each, buttons) => {
      const { texts, photo } = formsOf(each, { buttons })
      const captions = photo
        ? [{ ...photo, text: photo.caption, entities: photo.caption_entities, most: 1024 }]
        : []
      for (const part of [...texts.map((each) => ({ ...each, most: 4096 })), ...captions]) {
        const kept = formatText(
          { text: part.text, parseMode: '', entities: throughJson(part.entities) },
          nobody,
        )
        expect(kept.text).toBe(part.text)
        expect(part.text.length).toBeLessThanOrEqual(part.most)
        // Beyond a hundred, with those that Telegram finds itself, it keeps no more.
        if (kept.entities.length < 100)
          expect(kept.entities.filter(isLinkOrQuote)).toEqual(part.entities.filter(isLinkOrQuote))
        const { inline } = readReplyMarkup(throughJson(part.reply_markup))
        expect(inline?.inline_keyboard).toEqual(part.reply_markup?.inline_keyboard)
      }
    }),
    runs,
  )
})

test('whatever an outlet writes, a rich digest is taken, and says what its texts say', () => {
  fc.assert(
    fc.property(listed, (each) => {
      const { rich, texts } = formsOf({ ...each, kind: 'digest' })
      // Beyond its limits, or nothing to read.
      if (!rich) return
      const kept = readRichMessage(payloadOf({ rich_message: throughJson(rich.rich_message) }))
      expect(inkOf(visibleText(kept))).toBe(inkOf(texts.map((part) => part.text).join('')))
    }),
    runs,
  )
})

test('a text that fits is seen as it was meant', () => {
  const short = (each: string | null) => each?.slice(0, 190) ?? null
  fc.assert(
    fc.property(listed, ({ cards, ...each }) => {
      const fitting = cards.map((one) => ({
        ...one,
        heading: one.heading?.slice(0, 190) ?? '',
        headline: one.headline.slice(0, 190),
        summary: one.summary.slice(0, 190),
        meta: one.meta.slice(0, 190),
      }))
      const [title, intro, footer] = [each.title.slice(0, 190), short(each.intro), short(each.footer)]
      const { texts } = formsOf({ ...each, title, intro, footer, cards: fitting }, { buttons: 'links' })
      const meant = [
        title,
        intro ?? '',
        ...fitting.flatMap((one) => [one.heading, one.headline, one.summary, one.meta]),
        footer ?? '',
      ]
      expect(inkOf(texts.map(({ text }) => text).join('\n'))).toBe(meant.map(inkOf).join(''))
    }),
    runs,
  )
})

test('a text that does not fit is seen from its beginning', () => {
  fc.assert(
    fc.property(story, headline, (each, long) => {
      const one = { ...each.card, heading: '', headline: `क ${long}`, summary: '', meta: '' }
      const { texts } = formsOf({ ...each, intro: null, card: one })
      const seen = texts.map(({ text }) => text).join('')
      expect(inkOf(one.headline).startsWith(inkOf(seen))).toBe(true)
      if (inkOf(seen) !== inkOf(one.headline)) expect(seen.endsWith('…')).toBe(true)
    }),
    runs,
  )
})

function isLinkOrQuote({ type }: MessageEntity): boolean {
  return type === 'text_link' || type === 'expandable_blockquote'
}

/** As it goes over the wire. */
function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** What leaves a mark, without what Telegram drops or what stands for something cut. */
function inkOf(value: string): string {
  const ink = value.toWellFormed().replace(/[\p{C}\p{Z}…]|\u0333|\u033F|\u030A/gu, '')
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(ink) ? ink : ''
}
