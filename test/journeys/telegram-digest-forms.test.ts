import type { Card, Message } from '@khabar/core'
import { createTelegramPlatform, createTelegramStarter } from '@khabar/telegram-bot'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer, visibleText } from '../telegram-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'

const noMethod = {
  method: 'sendRichMessage',
  kind: 'status',
  code: 404,
  description: 'Not Found: method not found',
} as const
const nothing = { blocks: [] }

/** A person who gets digests from a desk that sends them as rich messages. */
async function setUpDesk() {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const bot = createTelegramStarter({ token: server.token, apiRoot: server.url, richDigests: true })
  const desk = await createTestDesk({ bots: [bot], holdBack: ['vienna-masaude-par-sahmati'] })
  await desk.tick()
  const person = server.addUser({ first_name: 'मीरा', language_code: 'hi' })
  await person.ask('/start')
  const before = person.messages().length
  return { server, desk, person, arrived: () => person.messages().slice(before) }
}

const card: Card = {
  storyId: 1,
  headline: 'पुल टूटा, यातायात बंद',
  summary: 'नदी पर बना पुराना पुल टूट गया।',
  meta: 'उजाला · 24 नवंबर, 07:40',
  publishedAt: '2026-11-24T02:10:00Z',
  url: 'https://example.org/pul',
  imageUrl: 'https://example.org/pul.jpg',
}
const story = { kind: 'story', intro: 'नई खबर', card, picture: 'photo', actions: [] } as const
const corrected = { ...story, card: { ...card, headline: 'पुल नहीं टूटा' } }
const digest: Message = {
  kind: 'digest',
  title: 'सुबह की खबरें',
  intro: null,
  cards: Array.from({ length: 12 }, () => ({ ...card, summary: 'नदी पर बना पुल टूट गया। '.repeat(30) })),
  footer: null,
  actions: [],
}

/** A platform and a person on it, without a desk. */
async function setUpPlatform({ richDigests = false } = {}) {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const person = server.addUser()
  person.send('/start')
  const platform = createTelegramPlatform(new Api(server.token, { apiRoot: server.url }), { richDigests })
  const send = async (message: Message, options = {}) => {
    const outcome = await platform.send(String(person.id), message, { key: '1', ...options })
    return outcome.kind === 'sent' ? outcome.messageId.split(',') : [outcome.kind]
  }
  const edit = (ids: readonly string[], sent: Message, message: Message) =>
    platform.edit?.(String(person.id), ids, message, { sent })
  return { server, person, send, edit, arrived: () => person.messages().slice(1) }
}

test('a digest comes as one rich message, whose numbers open its stories', async () => {
  const { desk, server, person, arrived } = await setUpDesk()
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  const [message, ...more] = arrived()
  expect(more).toEqual([])
  expect(visibleText(message?.rich_message ?? nothing)).toMatch(/^सुबह की खबरें · 25 नवंबर\n/u)
  if (!message) throw new Error('no digest came')
  const headline = /^1\. (.+)$/mu.exec(visibleText(message.rich_message ?? nothing))?.[1] ?? 'none'
  await person.press(message, '1').answered()
  const opened = await server.waitForMessage(person, () => true, { afterIndex: message.index })
  expect(opened.text ?? opened.caption).toContain(headline)
  expect(desk.errors).toEqual([])
})

test('a server without rich messages gets the digest as text at once, and is not asked again', async () => {
  const { desk, server, arrived } = await setUpDesk()
  server.faults.add(noMethod)
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  expect(arrived()[0]?.text).toMatch(/^सुबह की खबरें · 25 नवंबर\n/u)
  const sent = arrived().length
  desk.newsroom.publish()
  desk.clock.moveTo('2026-11-26T01:30:00Z')
  await desk.tick()
  expect(arrived().length).toBeGreaterThan(sent)
  expect(server.callsTo({ method: 'sendRichMessage' })).toHaveLength(1)
  expect(await desk.store.outbox.count('telegram')).toMatchObject({ pending: 0, failed: 0 })
  expect(desk.errors).toEqual([])
})

test('one digest that is refused for being rich goes out as text, the next one is rich again', async () => {
  const { server, send, arrived } = await setUpPlatform({ richDigests: true })
  const description = 'Bad Request: RICH_MESSAGE_URL_INVALID'
  server.faults.add({ ...noMethod, code: 400, description, times: 1 })
  const texts = await send(digest)
  expect(texts.length).toBeGreaterThan(1)
  expect(await send(digest)).toHaveLength(1)
  expect(arrived().map((each) => (each.rich_message ? 'rich' : 'text'))).toEqual([
    ...texts.map(() => 'text'),
    'rich',
  ])
})

test('a chat that is closed is no reason to try once more as text', async () => {
  const { server, person, send } = await setUpPlatform({ richDigests: true })
  person.block()
  expect(await send(digest)).toEqual(['gone'])
  expect(server.callsTo({ method: 'sendMessage' })).toEqual([])
})

test('rich digests are corrected in place, those sent as text, too', async () => {
  const { server, send, edit, arrived } = await setUpPlatform({ richDigests: true })
  if (digest.kind !== 'digest') throw new Error('no digest')
  const changed = { ...digest, cards: digest.cards.with(0, corrected.card) }
  const rich = await send(digest)
  expect(await edit(rich, digest, changed)).toEqual({ kind: 'edited' })
  expect(await edit(rich, digest, changed)).toEqual({ kind: 'edited' })
  expect(visibleText(arrived()[0]?.rich_message ?? nothing)).toContain('1. पुल नहीं टूटा')

  server.faults.add(noMethod)
  const texts = await send(digest)
  expect(await edit(texts, digest, changed)).toEqual({ kind: 'edited' })
  expect(arrived()[1]?.text).toContain('1. पुल नहीं टूटा')
})

test('a rich digest is corrected after its operator has turned rich ones off', async () => {
  const { server, person, send, arrived } = await setUpPlatform({ richDigests: true })
  if (digest.kind !== 'digest') throw new Error('no digest')
  const ids = await send(digest)
  const later = createTelegramPlatform(new Api(server.token, { apiRoot: server.url }))
  const changed = { ...digest, cards: digest.cards.with(0, corrected.card) }
  expect(await later.edit?.(String(person.id), ids, changed, { sent: digest })).toEqual({ kind: 'edited' })
  expect(visibleText(arrived()[0]?.rich_message ?? nothing)).toContain('1. पुल नहीं टूटा')
})

test('a story comes with its photo, and its caption is corrected', async () => {
  const { send, edit, arrived } = await setUpPlatform()
  const ids = await send(story)
  expect(arrived()).toMatchObject([{ photo: [{}], caption: expect.stringContaining(card.headline) }])
  expect(await edit(ids, story, corrected)).toEqual({ kind: 'edited' })
  expect(arrived()).toMatchObject([{ photo: [{}], caption: expect.stringContaining('पुल नहीं टूटा') }])
})

test('a photo that Telegram does not take is left out in the same attempt, and the text is corrected', async () => {
  const { server, send, edit, arrived } = await setUpPlatform()
  const description = 'Bad Request: wrong type of the web page content'
  server.faults.add({ method: 'sendPhoto', kind: 'status', code: 400, description })
  const ids = await send(story)
  const [message, ...more] = arrived()
  expect(more).toEqual([])
  expect(message).toMatchObject({ link_preview_options: { is_disabled: true } })
  expect(message?.text).toContain(card.headline)
  expect(await edit(ids, story, corrected)).toEqual({ kind: 'edited' })
  expect(arrived()[0]?.text).toContain('पुल नहीं टूटा')
})

test('a story too long for a caption shows its photo above the text', async () => {
  const { send, arrived } = await setUpPlatform()
  const card = { ...story.card, summary: 'नदी पर बना पुल टूट गया। '.repeat(60) }
  await send({ ...story, card })
  expect(arrived()).toMatchObject([
    { link_preview_options: { url: 'https://example.org/pul.jpg', show_above_text: true } },
  ])
})

test('what Telegram refuses in every form goes out as nothing but text', async () => {
  const { desk, server, arrived } = await setUpDesk()
  server.faults.add({ ...noMethod, code: 400, description: 'Bad Request: RICH_MESSAGE_URL_INVALID' })
  server.faults.add({
    kind: 'status',
    code: 400,
    description: 'Bad Request: ENTITY_BOUNDS_INVALID',
    when: ({ entities }) => Array.isArray(entities) && entities.length > 0,
  })
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  const [message] = arrived()
  expect(message?.text).toMatch(/^सुबह की खबरें · 25 नवंबर\n/u)
  expect(message?.reply_markup).toBeUndefined()
  expect(await desk.store.outbox.count('telegram')).toMatchObject({ pending: 0, failed: 0 })
})

test('at night every form comes without a sound', async () => {
  const { server, send } = await setUpPlatform({ richDigests: true })
  for (const silent of [true, false]) {
    await send(digest, { silent })
    await send(story, { silent })
    await send({ kind: 'notice', text: 'नमस्ते', actions: [] }, { silent })
  }
  const sent = ['sendRichMessage', 'sendPhoto', 'sendMessage'].map((method) =>
    server.callsTo({ method }).map(({ payload }) => payload.disable_notification),
  )
  expect(sent).toEqual(Array.from({ length: 3 }, () => [true, undefined]))
})
