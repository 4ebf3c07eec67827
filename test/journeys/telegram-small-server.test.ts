import { createTelegramStarter } from '@khabar/telegram-bot'
import { expect, test } from 'vitest'
import { createSmallServer } from './create-small-server.ts'
import { createTestDesk } from './create-test-desk.ts'

const reader = 501
const chat = { id: reader, type: 'private' }

async function setUp(options: Parameters<typeof createSmallServer>[0] = {}) {
  const server = await createSmallServer(options)
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url, operators: [900] })]
  const desk = await createTestDesk({ bots })
  await desk.tick()
  let messages = 0
  const write = (text: string) => {
    messages += 1
    const before = server.sentTo(reader).length
    server.push({ message: { message_id: messages, date: 1, chat, text } })
    return expect
      .poll(() => server.sentTo(reader)[before]?.text, { timeout: 5_000 })
      .toBeTruthy()
      .then(() => server.sentTo(reader)[before])
  }
  return { server, desk, write }
}

test.each([400, 404, 501])(
  'a server that knows five methods, and answers %i for all others, is told so once and gets the whole news',
  async (unknownCode) => {
    const { server, desk, write } = await setUp({ unknownCode })
    expect(await desk.started).toBe(1)
    await write('/start')
    expect((await write('/topic ईरान'))?.text).toContain('“ईरान” की खबरें')
    expect((await write('/feed'))?.text).toContain('चैनल')
    expect((await write('/feed @mohalla'))?.text).toContain('@mohalla')
    server.push({ poll: { id: 'x' } })
    server.push({ something_new: { deep: [1] } })
    server.push({ message: { message_id: 99, date: 1, chat, dream: { of: 'something new' } } })
    server.push({ edited_message: { message_id: 99, date: 1, chat, text: 'ईरान' } })
    server.push({ callback_query: { id: 'q0', from: { id: reader, is_bot: false, first_name: 'मीरा' } } })
    server.push({
      inline_query: {
        id: 'i',
        from: { id: reader, is_bot: false, first_name: 'मीरा' },
        query: '',
        offset: '',
      },
    })
    const list = await write('/latest')
    const keyboard = list?.reply_markup as { inline_keyboard: { text: string; callback_data?: string }[][] }
    const data = keyboard.inline_keyboard.flat().find(({ text }) => text === 'अगली ›')?.callback_data
    server.push({
      callback_query: {
        id: 'q1',
        from: { id: reader, is_bot: false, first_name: 'मीरा' },
        message: { message_id: 3, date: 1, chat, text: 'ताज़ा खबरें' },
        data,
      },
    })
    await expect
      .poll(() => server.calls.filter(({ method, ok }) => method === 'editMessageText' && ok).length)
      .toBe(1)
    const before = server.sentTo(reader).length
    desk.clock.moveTo('2026-11-25T01:30:00Z')
    await desk.tick()
    expect(server.sentTo(reader)[before]?.text).toContain('सुबह की खबरें')

    const known = new Set(server.calls.flatMap(({ method, ok }) => (ok ? [method] : [])))
    expect(server.calls.filter(({ method, ok }) => !ok && known.has(method))).toEqual([])
    const missing = new Set(server.calls.flatMap(({ method, ok }) => (ok ? [] : [method])))
    expect(desk.told.filter((line) => line.includes('does not know a method'))).toHaveLength(missing.size)
    expect(desk.errors).toEqual([])
  },
)

test('a group of such a server is answered aloud, and lets nobody change what it gets', async () => {
  const { server, desk } = await setUp()
  const group = { id: -77, type: 'group', title: 'मोहल्ला' }
  const from = { id: reader, is_bot: false, first_name: 'मीरा' }
  const say = (text: string) => server.push({ message: { message_id: 1, date: 1, chat: group, from, text } })
  say('/help')
  await expect.poll(() => server.sentTo(-77).length).toBe(1)
  say('/follow ईरान')
  await expect.poll(() => server.sentTo(-77).length).toBe(2)
  expect(server.sentTo(-77)[1]?.text).toContain('एडमिन')
  expect(desk.errors).toEqual([])
})

test('a reply to /help is one call', async () => {
  const { server, write } = await setUp()
  await write('/topics')
  const before = server.calls.length
  await write('/help')
  expect(server.calls.slice(before).map(({ method }) => method)).toEqual(['sendMessage'])
})

test('a server that answers unknown methods by a page of HTML keeps the bot from nothing', async () => {
  const { server, desk, write } = await setUp({ unknownText: '<html>Cannot POST</html>' })
  await write('/start')
  await write('/latest')
  const before = server.sentTo(reader).length
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  expect(server.sentTo(reader)[before]?.text).toContain('सुबह की खबरें')
  expect(desk.errors).toEqual([])
})

test('fields that are null are as good as left out', async () => {
  const { server, desk } = await setUp()
  const nothing = {
    caption: null,
    entities: null,
    forward_origin: null,
    message_thread_id: null,
    reply_to_message: null,
    sender_chat: null,
    sticker: null,
    via_bot: null,
  }
  const from = { id: reader, is_bot: false, first_name: 'मीरा', language_code: null, username: null }
  const said = (content: object) => ({
    message: { message_id: 1, date: 1, chat, from, ...nothing, ...content },
  })
  server.push({ ...said({ text: 'ईरान' }), edited_message: null, callback_query: null })
  server.push(said({ text: null, voice: { file_id: 'x', file_unique_id: 'y', duration: 1 } }))
  server.push(said({ text: null }))
  await expect.poll(() => server.sentTo(reader).length).toBe(2)
  expect(server.sentTo(reader)[0]?.text).toContain('“ईरान” की खबरें')
  expect(desk.errors).toEqual([])
})
