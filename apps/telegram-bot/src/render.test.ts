import type { Card, Message } from '@khabar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxTextLength, renderTelegram } from './render.ts'

const card: Card = {
  storyId: 1,
  headline: 'पुल <टूटा> & यातायात बंद',
  summary: 'नदी पर बना पुल टूट गया।',
  meta: 'उजाला · 24 नवंबर, 07:40',
  publishedAt: '2026-11-24T02:10:00Z',
  url: 'https://example.org/pul',
  imageUrl: null,
}
const list = (cards: readonly Card[]): Message => ({
  kind: 'list',
  title: 'ताज़ा खबरें',
  intro: null,
  cards,
  footer: 'और 3 खबरें',
  actions: [{ label: 'और खबरें', data: 'l:1.2' }],
})

test('text from outside is shown as it is, never read as markup', () => {
  const [part] = renderTelegram(list([card]))
  expect(part?.text).toBe(
    'ताज़ा खबरें\n\nपुल <टूटा> & यातायात बंद\nनदी पर बना पुल टूट गया।\nउजाला · 24 नवंबर, 07:40\n\nऔर 3 खबरें',
  )
})

test('a headline is a bold link to its article', () => {
  const [part] = renderTelegram(list([card]))
  const link = part?.entities.find((entity) => entity.type === 'text_link')
  expect(link).toMatchObject({ url: 'https://example.org/pul' })
  expect(part?.text.slice(link?.offset, (link?.offset ?? 0) + (link?.length ?? 0))).toBe(card.headline)
})

test('a heading stands above the card that it begins with', () => {
  const [part] = renderTelegram(list([{ ...card, heading: 'पुल <और> सड़क' }]))
  expect(part?.text).toContain('\n\nपुल <और> सड़क\nपुल <टूटा>')
  expect(part?.entities).toContainEqual(expect.objectContaining({ type: 'underline', length: 13 }))
})

test('a long list is split between stories, with the buttons under the last part', () => {
  const cards = Array.from({ length: 12 }, (_, index) => ({
    ...card,
    storyId: index,
    summary: 'क'.repeat(900),
  }))
  const parts = renderTelegram(list(cards))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.map((part) => part.reply_markup !== undefined)).toEqual(
    parts.map((_, i) => i === parts.length - 1),
  )
  expect(parts.flatMap((part) => part.text.match(/पुल/g) ?? [])).toHaveLength(12)
})

test('a few buttons stand under each other, many short ones side by side, long ones alone', () => {
  const rowsFor = (labels: readonly string[]) => {
    const actions = labels.map((label) => ({ label, data: 'l' }))
    const [part] = renderTelegram({ kind: 'notice', text: 'चुनिए', actions })
    return part?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text))
  }
  expect(rowsFor(['क', 'ख', 'ग'])).toEqual([['क'], ['ख'], ['ग']])
  const long = 'बहुत लंबा नाम जो पूरी पंक्ति लेता है'
  expect(rowsFor(['क', 'ख', 'ग', 'घ', long, 'च'])).toEqual([['क', 'ख', 'ग'], ['घ'], [long], ['च']])
})

test('whatever an outlet writes, every part is within the limit and every entity within its text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 6_000 })
  fc.assert(
    fc.property(text, text, text, (headline, summary, meta) => {
      for (const part of renderTelegram(list([{ ...card, headline, summary, meta }]))) {
        expect(part.text.length).toBeLessThanOrEqual(maxTextLength)
        for (const { offset, length } of part.entities)
          expect(offset + length).toBeLessThanOrEqual(part.text.length)
      }
    }),
    { numRuns: 50 },
  )
})
