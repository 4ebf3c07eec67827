import { Api } from 'grammy'
import { expect, test } from 'vitest'
import { createRandom } from '../chaos/seeded-random.ts'
import { createTelegramDesk } from './create-telegram-desk.ts'

const sticker = {
  file_id: 'क',
  file_unique_id: 'क',
  type: 'regular',
  width: 1,
  height: 1,
  is_animated: false,
  is_video: false,
} as const
const voice = { file_id: 'ख', file_unique_id: 'ख', duration: 3 }

const texts = [
  '/nosuch',
  '/',
  '//',
  '/start ../../etc/passwd',
  '/start t_999999999999999999',
  '/start c_99999999',
  '/start s_nosuch',
  `/start ${'x'.repeat(64)}`,
  '/brief 999999999999',
  '/brief abc',
  '/feed',
  '/feed @a',
  '/feed -100',
  `/feed ${'🙂'.repeat(300)}`,
  '/why <b>',
  '/digest ४५:९९',
  '/quiet 😀',
  '/language xx',
  '/read http://',
  '/hold 1',
  '/broadcast सब',
  'क'.repeat(4_000),
  '🙂'.repeat(2_000),
  '\u202e\u200b\u2066',
  "'; DROP TABLE readers; --",
  '"*" AND OR NOT (',
]
const data = [
  '',
  'x:1',
  'c:999999999999999',
  'b:999999999999999.999999999999999',
  'l:999999999999999.999999999999999.999999999999999',
  'p:1.1.0',
  'q:999999999999999.1.1',
  'q:1.999999999999999.999999999999999',
  't:999999999999999',
  'd:1.999999999999999',
  'f:999999999999999',
  'k:0',
  'v:nosuch.thing',
  'v:zone.Nowhere/City',
  'ch:each:-1',
  'ch:section:-100:nosuch',
  'feed:pause:1',
  'w:1',
  'o:1.1',
  '🙂🙂',
]

test('whatever is thrown at the bot, it answers kindly or not at all, loses no update and logs no error', async () => {
  const { server, desk, person } = await createTelegramDesk({
    server: { bot: { can_read_all_group_messages: true } },
  })
  const random = createRandom(7)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const group = server.addGroup({ title: 'मेला', type: 'supergroup', owner: person })
  const channel = server.addChannel({ title: 'खबरी' })
  const crowd = Array.from({ length: 30 }, () => server.addUser())
  const pressable = await person.ask('/help')
  const chat = () => (random() < 0.4 ? { chat: group } : {})
  const throwOne: readonly (() => unknown)[] = [
    () => pick(crowd).send(pick(texts), chat()),
    () => pick(crowd).send(pick(texts), chat()),
    () => pick(crowd).pressData(pressable, pick(data)),
    () => person.pressData(pressable, pick(data)),
    () =>
      pick(crowd).sendContent(pick([{ sticker }, { voice }, { dice: { emoji: '🎲', value: 3 } }]), chat()),
    () => pick(crowd).edit(pick(crowd).send('ईरान'), pick(texts)),
    () => pick(crowd).inlineQuery(pick(texts).slice(0, 256), { offset: pick(data) }),
    () => group.postAnonymously(pick(texts)),
    () => channel.post(pick(texts)),
    () => pick(crowd).sendContent({ text: pick(texts), via_bot: server.bot }, chat()),
  ]
  for (let i = 0; i < 400; i++) pick(throwOne)()
  for (const member of crowd) for (let i = 0; i < 20; i++) member.send('/latest', { chat: group })
  const last = server.addUser()
  expect((await last.ask('/help', { timeoutMs: 60_000 })).text).toContain('यहाँ हिंदी खबरें')
  await expect.poll(() => server.calls.every(({ outcome }) => outcome), { timeout: 30_000 }).toBe(true)
  expect(desk.errors).toEqual([])
  // What Telegram has to refuse: a channel that is not there, an answer for one person only, the same screen twice.
  const broken = server.calls.filter(
    ({ outcome, payload, method }) =>
      outcome?.ok === false &&
      method !== 'getChat' &&
      !('ephemeral_message_parameters' in payload) &&
      !outcome.description.includes('message is not modified'),
  )
  expect(broken.map(({ method, outcome }) => [method, outcome])).toEqual([])
  const api = new Api(server.token, { apiRoot: server.url })
  await expect
    .poll(async () => (await api.getWebhookInfo()).pending_update_count, { timeout: 30_000 })
    .toBe(0)
  expect(channel.messages().filter(({ sender_chat }) => !sender_chat)).toEqual([])
}, 120_000)

test('a sticker, a voice message or a photo without words gets one kind sentence in half an hour', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const first = person.sendContent({ sticker })
  const answer = await server.waitForMessage(person, undefined, { afterIndex: first.index })
  expect(answer.text).toContain('केवल लिखे हुए संदेश')
  person.sendContent({ voice })
  person.sendContent({ sticker })
  await person.ask('/help')
  const told = () => person.messages().filter(({ text }) => text?.includes('केवल लिखे हुए संदेश'))
  expect(told()).toHaveLength(1)
  desk.clock.pass(31)
  person.sendContent({ voice })
  await expect.poll(() => told().length).toBe(2)
})
