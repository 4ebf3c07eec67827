import { silentLog } from '@khabar/core'
import { setMenus } from '@khabar/telegram-bot'
import { Api } from 'grammy'
import { expect, test } from 'vitest'
import { createTelegramDesk } from './create-telegram-desk.ts'
import { printArticle } from './print-article.ts'

async function setUp(options: { hearsAll?: boolean } = {}) {
  const { hearsAll = true } = options
  const made = await createTelegramDesk({ server: { bot: { can_read_all_group_messages: hearsAll } } })
  const owner = made.server.addUser({ first_name: 'करीम' })
  const group = made.server.addGroup({ title: 'मोहल्ला', type: 'supergroup', owner, members: [made.person] })
  const answers = () => group.messages().filter(({ from }) => from?.is_bot && from.id === made.server.bot.id)
  const find = () => made.desk.store.readers.find({ platform: 'telegram', address: String(group.id) })
  return { ...made, owner, group, answers, find, chat: { chat: group } }
}

const adminsOnly = 'इस समूह के लिए यह केवल एडमिन बदल सकते हैं।'

test('in a group anybody may ask, and only administrators change what it gets', async () => {
  const { person, owner, chat, find, desk } = await setUp()
  expect((await person.ask('/latest', chat)).text).toContain('ताज़ा खबरें')
  for (const text of [
    '/start',
    '/follow ईरान',
    '/mute ईरान',
    '/digest 07:00',
    '/quiet 22:00 06:00',
    '/settings',
    '/stop',
  ])
    expect((await person.ask(text, chat)).text).toBe(adminsOnly)
  expect(await find()).toBeNull()
  expect((await owner.ask('/start', chat)).text).toContain('हर दिन 07:00 बजे')
  expect(await find()).toMatchObject({ active: true, digestTimes: ['07:00'] })
  expect(desk.errors).toEqual([])
})

test('a member who presses an administrator’s button changes nothing, and is told so themselves', async () => {
  const { server, group, person, owner, chat, find } = await setUp()
  const hello = await owner.ask('/start', chat)
  const answer = await person.press(hello, 'English').answered()
  expect(answer).toMatchObject({ text: adminsOnly, showAlert: true })
  expect(await find()).toMatchObject({ language: 'hi' })
  await owner.press(hello, 'English').answered()
  await server.waitForMessage(
    group,
    ({ message_id, edits }) => message_id === hello.message_id && edits.length > 0,
  )
  expect(await find()).toMatchObject({ language: 'en' })
})

test('an anonymous administrator is one, and a channel that speaks in the group is not', async () => {
  const { server, person, group, chat, find } = await setUp()
  const index = group.postAnonymously('/start').index
  await server.waitForMessage(group, ({ text }) => text?.includes('नमस्ते') ?? false, { afterIndex: index })
  expect(await find()).toMatchObject({ active: true })
  const channel = server.addChannel({ title: 'कोई चैनल' })
  const asked = person.sendContent({ text: '/stop', sender_chat: channel.chat }, chat)
  const answer = await server.waitForMessage(group, undefined, { afterIndex: asked.index })
  expect(answer.text).toBe(adminsOnly)
  expect(await find()).toMatchObject({ active: true })
})

test('a bare message in a group is talk; a mention or a reply to the bot is a query', async () => {
  const { server, person, chat, answers, group } = await setUp()
  person.send('ईरान में क्या हुआ?', chat)
  person.send('https://example.org/khabar', chat)
  person.send('/nosuch', chat)
  person.send('/latest@other_bot', chat)
  const mentioned = await person.ask(`@${server.bot.username} ईरान`, chat)
  expect(mentioned.text).toContain('“ईरान” की खबरें')
  expect(answers()).toHaveLength(1)
  const replied = await person.ask('मेट्रो', { ...chat, replyTo: mentioned })
  expect(replied.text).toContain('“मेट्रो” की खबरें')
  expect((await person.ask(`/nosuch@${server.bot.username}`, chat)).text).toContain('यह आदेश समझ में नहीं आया')
  expect(server.messagesIn(group).filter(({ from }) => from?.id === server.bot.id)).toHaveLength(3)
})

test('stickers, voice, edits, other bots and what a linked channel posts are silence', async () => {
  const { server, desk, person, chat, group, answers } = await setUp()
  const sticker = {
    file_id: 'क',
    file_unique_id: 'क',
    type: 'regular',
    width: 1,
    height: 1,
    is_animated: false,
    is_video: false,
  } as const
  const talk = person.send('नमस्ते', chat)
  person.edit(talk, '/latest')
  for (const where of [{}, chat]) {
    person.sendContent({ sticker }, where)
    person.sendContent({ voice: { file_id: 'ख', file_unique_id: 'ख', duration: 3 } }, where)
    person.sendContent({ text: 'ईरान', via_bot: server.bot }, where)
  }
  person.sendContent({ text: '/latest', from: { id: 77, is_bot: true, first_name: 'और बोट' } }, chat)
  person.sendContent({ text: '/latest', is_automatic_forward: true, sender_chat: group.chat }, chat)
  const last = await person.ask('/help', { until: ({ text }) => text?.includes('यहाँ हिंदी खबरें') ?? false })
  expect(last.text).toContain('यहाँ हिंदी खबरें')
  expect(answers()).toEqual([])
  // In private, what is no text gets one sentence.
  expect(server.callsTo({ method: 'sendMessage' })).toHaveLength(2)
  expect(desk.errors).toEqual([])
})

test('a whole group that shouts is told once, then met with silence, and heard again later', async () => {
  const { server, desk, group, answers } = await setUp()
  const crowd = Array.from({ length: 60 }, () => server.addUser())
  for (const member of crowd) member.send('/help', { chat: group })
  const [first] = crowd
  const end = await first?.ask('/help')
  expect(end?.text).toContain('यहाँ हिंदी खबरें')
  await expect.poll(() => answers().length).toBe(13)
  const texts = answers().map(({ text }) => text)
  expect(texts.filter((text) => text?.startsWith('ज़रा रुकिए!'))).toHaveLength(1)
  desk.clock.pass(2)
  expect((await first?.ask('/help', { chat: group }))?.text).toContain('यहाँ हिंदी खबरें')
  expect(desk.errors).toEqual([])
})

test('one reader who floods is told once and is answered again after a while', async () => {
  const { server, desk, person } = await setUp()
  for (let i = 0; i < 60; i++) person.send('/help')
  const other = server.addUser()
  await other.ask('/help')
  const texts = () =>
    person.messages().flatMap(({ from, text }) => (from?.id === server.bot.id ? [text] : []))
  await expect.poll(() => texts().length).toBe(41)
  expect(texts().at(-1)).toContain('ज़रा रुकिए!')
  desk.clock.pass(3)
  expect((await person.ask('/help')).text).toContain('यहाँ हिंदी खबरें')
})

test('a forum topic is a reader of its own', async () => {
  const { server, desk } = await setUp()
  const owner = server.addUser()
  const forum = server.addGroup({ title: 'चौपाल', isForum: true, owner })
  const topic = server.addTopic(forum, 'खेल')
  const answer = await owner.ask('/follow खेल', { chat: forum, topic })
  expect(answer.message_thread_id).toBe(topic.id)
  const address = `${forum.id}/${topic.id}`
  expect(await desk.store.readers.find({ platform: 'telegram', address })).toMatchObject({ active: true })
})

test('each topic of a forum gets what it follows, and nothing of the others', async () => {
  const { server, desk } = await setUp()
  const owner = server.addUser()
  const forum = server.addGroup({ title: 'चौपाल', isForum: true, owner })
  const [bridges, snow] = [server.addTopic(forum, 'पुल'), server.addTopic(forum, 'बर्फ')]
  await owner.ask('/follow पुल', { chat: forum, topic: bridges })
  await owner.ask('/follow बर्फ', { chat: forum, topic: snow })
  const before = forum.messages().length
  await printArticle(desk.store, { headline: 'कोसी नदी पर नया पुल खुला', at: desk.clock.now() })
  await desk.tick()
  const [story, ...more] = forum.messages().slice(before)
  expect(more).toEqual([])
  expect(story).toMatchObject({ message_thread_id: bridges.id, text: expect.stringContaining('कोसी नदी') })
})

test('a group that becomes a supergroup stays the reader that it was', async () => {
  const { server, desk } = await setUp()
  const owner = server.addUser()
  const group = server.addGroup({ title: 'आँगन', owner })
  await owner.ask('/follow पुल', { chat: group })
  const upgraded = group.upgrade()
  const find = (id: number) => desk.store.readers.find({ platform: 'telegram', address: String(id) })
  await expect.poll(() => find(upgraded.id)).toMatchObject({ active: true })
  expect(await find(group.id)).toBeNull()
  await printArticle(desk.store, { headline: 'कोसी नदी पर नया पुल खुला', at: desk.clock.now() })
  await desk.tick()
  expect(upgraded.messages().at(-1)?.text).toContain('कोसी नदी')
  expect(server.callsTo({ ok: false })).toEqual([])
})

test('menus are set for each scope and language, and not again where nothing changed', async () => {
  const { server } = await setUp()
  const names = (scope: string, language = '') =>
    server.commandsFor({ scope, language }).map(({ command }) => command)
  expect(names('all_group_chats')).toEqual([
    'latest',
    'topic',
    'read',
    'brief',
    'digest',
    'topics',
    'why',
    'help',
  ])
  expect(names('all_private_chats')).toEqual(expect.arrayContaining(['feed', 'settings']))
  expect(names('all_chat_administrators')).not.toContain('feed')
  expect(names('all_chat_administrators', 'en')).toContain('settings')
  expect(server.commandsFor({ scope: 'all_private_chats', language: 'en' })[0]?.description).toBe(
    'The latest news',
  )
  const before = server.callsTo({ method: 'setMyCommands' }).length
  await setMenus(new Api(server.token, { apiRoot: server.url }), silentLog)
  expect(server.callsTo({ method: 'setMyCommands' })).toHaveLength(before)
})
