import type { Card, Message } from '@khabar/core'
import { expect, test } from 'vitest'
import { renderTelegram } from './render.ts'

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
    'ताज़ा खबरें\n\n1. पुल <टूटा> & यातायात बंद\nनदी पर बना पुल टूट गया।\nउजाला · 24 नवंबर, 07:40\n\nऔर 3 खबरें',
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
  expect(part?.text).toContain('\n\nपुल <और> सड़क\n1. पुल <टूटा>')
  expect(part?.entities).toContainEqual(expect.objectContaining({ type: 'underline', length: 13 }))
})

test('a long list is split between stories, each number under the part that holds its story, the rest under the last', () => {
  const cards = Array.from({ length: 12 }, (_, index) => ({
    ...card,
    storyId: index + 1,
    summary: 'क'.repeat(900),
  }))
  const parts = renderTelegram(list(cards))
  expect(parts.length).toBeGreaterThan(1)
  const rows = parts.map((part) => part.reply_markup?.inline_keyboard ?? [])
  const numbers = rows.map((keyboard) => keyboard.flat().filter(({ text }) => /^\d+$/.test(text)))
  for (const [index, part] of parts.entries())
    expect(part.text.match(/^\d+(?=\. पुल)/gmu)).toEqual(numbers[index]?.map(({ text }) => text))
  expect(numbers.flat()).toEqual(
    cards.map(({ storyId }) => ({ text: String(storyId), callback_data: `c:${storyId}` })),
  )
  const others = rows.map((keyboard) => keyboard.flat().filter(({ text }) => !/^\d+$/.test(text)))
  expect(others.map(({ length }) => length)).toEqual(parts.map((_, i) => (i === parts.length - 1 ? 1 : 0)))
})

test('many numbers stand in rows of one length, in the digits of the cards', () => {
  const cards = Array.from({ length: 10 }, (_, index) => ({
    ...card,
    storyId: index + 1,
    meta: 'उजाला · २४ नवंबर, ०७:४०',
  }))
  const [part] = renderTelegram({ ...list(cards), actions: [] })
  expect(part?.text).toContain('\n\n१०. पुल')
  expect(part?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([
    ['१', '२', '३', '४', '५'],
    ['६', '७', '८', '९', '१०'],
  ])
})

test('in a channel there are no numbers, and only the buttons that open an address', () => {
  const actions = [
    { label: 'और खबरें', data: 'l:1.2' },
    { label: 'पूरा पढ़ें', url: 'https://example.org/pul' },
  ]
  const [part] = renderTelegram({ ...list([card]), actions }, { buttons: 'links' })
  expect(part?.text).toContain('\n\nपुल <टूटा>')
  expect(part?.reply_markup?.inline_keyboard).toEqual([[{ text: 'पूरा पढ़ें', url: 'https://example.org/pul' }]])
})

test('no more than 100 buttons, and none that Telegram would refuse', () => {
  const cards = Array.from({ length: 120 }, () => ({ ...card, summary: '' }))
  const actions = [
    { label: 'और', data: 'l' },
    { label: ' ', data: 'l' },
    { label: 'लंबा', data: 'q'.repeat(65) },
    { label: 'घर', url: 'http://localhost/pul' },
    { label: 'चाल', url: 'javascript:alert(1)' },
  ]
  const parts = renderTelegram({ ...list(cards), actions })
  for (const part of parts)
    expect(part.reply_markup?.inline_keyboard.flat().length ?? 0).toBeLessThanOrEqual(100)
  const last = parts.at(-1)?.reply_markup?.inline_keyboard.flat() ?? []
  expect(last.filter(({ text }) => !/^\d+$/.test(text))).toEqual([{ text: 'और', callback_data: 'l' }])
})

test('a digest puts its summaries in quotes that open at a touch, an answer shows them', () => {
  const quotesIn = (message: Message) =>
    renderTelegram(message).flatMap(({ text, entities }) =>
      entities.flatMap(({ type, offset, length }) =>
        type === 'expandable_blockquote' ? [text.slice(offset, offset + length)] : [],
      ),
    )
  const answer = list([card, card])
  expect(quotesIn(answer)).toEqual([])
  if (answer.kind !== 'list') throw new Error('no list')
  expect(quotesIn({ ...answer, kind: 'digest' })).toEqual([card.summary, card.summary])
})

test('a story shows a preview of its page or its picture where the reader wants one, else none', () => {
  const story = { kind: 'story', intro: null, card, actions: [] } as const
  const photo = { ...card, imageUrl: 'https://example.org/pul.jpg' }
  const previews = [
    story,
    { ...story, picture: 'preview' },
    { ...story, card: photo, picture: 'photo' },
  ] as const
  expect(previews.map((message) => renderTelegram(message)[0]?.link_preview_options)).toEqual([
    { is_disabled: true },
    { url: 'https://example.org/pul' },
    { url: 'https://example.org/pul.jpg', prefer_large_media: true, show_above_text: true },
  ])
})

test('a notice longer than a message goes on in another one, cut between lines', () => {
  const lines = Array.from({ length: 300 }, (_, index) => `पंक्ति ${index}: पुल टूटा, रास्ता बंद`)
  const parts = renderTelegram({ kind: 'notice', text: lines.join('\n'), actions: [] })
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap(({ text }) => text.split('\n'))).toEqual(lines)
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
