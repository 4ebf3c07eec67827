import { createTelegramStarter } from '@khabar/telegram-bot'
import { expect, test } from 'vitest'
import type { Person } from '../telegram-server/index.ts'
import { createTelegramDesk } from './create-telegram-desk.ts'
import { createTestDesk } from './create-test-desk.ts'
import { buttonsOf, pressInPlace as change } from './press-in-place.ts'

const readerOf = (desk: Awaited<ReturnType<typeof createTelegramDesk>>['desk'], { id }: Person) =>
  desk.store.readers.find({ platform: 'telegram', address: String(id) })

test('first contact is three taps in one message: language, topics, time; then the digest comes', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const hello = await person.ask('/start')
  expect(buttonsOf(hello)).toEqual(['हिंदी', 'English'])
  let screen = await change(server, person, hello, 'हिंदी')
  expect(screen.text).toContain('कौन-सी खबरें आते ही चाहिए?')
  screen = await change(server, person, screen, 'खेल')
  screen = await change(server, person, screen, 'कारोबार')
  expect(buttonsOf(screen)).toContain('✓ खेल')
  screen = await change(server, person, screen, '✓ कारोबार')
  expect(buttonsOf(screen)).toContain('कारोबार')
  screen = await change(server, person, screen, 'आगे')
  screen = await change(server, person, screen, '08:00')
  expect(screen.text).toContain('हर दिन 08:00 बजे')
  expect(person.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1)

  const reader = await readerOf(desk, person)
  expect(reader).toMatchObject({ language: 'hi', digestTimes: ['08:00'], active: true })
  const followed = await desk.store.topics.followedBy(reader?.id ?? 0)
  expect(followed.map(({ label }) => label)).toEqual(['sport'])
  desk.clock.moveTo('2026-11-25T02:30:00Z')
  await desk.tick()
  expect(person.messages().at(-1)?.text).toMatch(/^सुबह की खबरें/u)
})

test('whoever answers nothing has joined, and a second language is spoken at once', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const hello = await person.ask('/start')
  expect(await readerOf(desk, person)).toMatchObject({ digestTimes: ['07:00'], active: true })
  const screen = await change(server, person, hello, 'English')
  expect(screen.text).toContain('Which news do you want as it comes?')
  expect(buttonsOf(screen)).toContain('Sport')
  expect((await person.ask('/help')).text).toContain('/latest – the latest news')
})

test('settings change in place, and hold', async () => {
  const { server, desk, person } = await createTelegramDesk()
  await person.ask('/start')
  let screen = await person.ask('/settings')
  expect(screen.text).toContain('• सार का समय: 07:00')
  screen = await change(server, person, screen, 'सार का समय')
  screen = await change(server, person, screen, '21:00')
  screen = await change(server, person, screen, '✓ 07:00')
  screen = await change(server, person, screen, '‹ वापस')
  screen = await change(server, person, screen, 'सार की लंबाई')
  screen = await change(server, person, screen, '10 खबरें')
  screen = await change(server, person, screen, 'सार में क्या')
  screen = await change(server, person, screen, 'मेरे विषय')
  screen = await change(server, person, screen, 'शांत समय')
  screen = await change(server, person, screen, '22:00–06:00')
  screen = await change(server, person, screen, 'शांत समय में ब्रेकिंग')
  screen = await change(server, person, screen, 'हाँ')
  screen = await change(server, person, screen, 'समय-क्षेत्र')
  screen = await change(server, person, screen, 'मध्य यूरोपीय समय')
  expect(screen.text).toContain('• समय-क्षेत्र: मध्य यूरोपीय समय')
  screen = await change(server, person, screen, 'हो गया')
  expect(buttonsOf(screen)).toEqual([])
  const reader = await readerOf(desk, person)
  expect(reader).toMatchObject({
    digestTimes: ['21:00'],
    digestLength: 10,
    digestEdition: 'followed',
    quiet: { from: '22:00', until: '06:00' },
    breakingInQuiet: true,
    timeZone: 'Europe/Berlin',
  })
  expect(reader?.digestAt?.toString()).toBe('2026-11-24T20:00:00Z')
  expect(desk.errors).toEqual([])
})

test('looking at the settings makes nobody a reader; choosing does, without a digest', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const screen = await change(server, person, await person.ask('/settings'), 'भाषा')
  expect(await readerOf(desk, person)).toBeNull()
  await change(server, person, screen, 'English')
  expect(await readerOf(desk, person)).toMatchObject({ language: 'en', digestTimes: [] })
})

test('/language asks, and takes the language by name', async () => {
  const { person } = await createTelegramDesk()
  expect(buttonsOf(await person.ask('/language'))).toEqual(['✓ हिंदी', 'English', '‹ वापस'])
  expect((await person.ask('/language english')).text).toContain('Your settings')
  expect((await person.ask('/भाषा हिंदी')).text).toContain('आपकी सेटिंग')
})

test('buttons of a screen still work after a restart, and what nobody knows any more is answered', async () => {
  const { server, desk, person } = await createTelegramDesk()
  await person.ask('/start')
  const screen = await person.ask('/settings')
  await desk.stop()
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url })]
  await createTestDesk({ bots })
  const after = await change(server, person, screen, 'भाषा')
  expect(buttonsOf(after)).toEqual(['✓ हिंदी', 'English', '‹ वापस'])
  for (const data of ['v:nosuch', 'zz:1', 'कुछ भी', 'v:pick.<b>'])
    expect((await person.pressData(after, data).answered()).text).toBe(
      'यह बटन अब काम नहीं करता। /help में सभी आदेश हैं।',
    )
  const before = after.edits.length
  for (const data of ['v:pick.t424242', 'v:when.9999', 'v:zone.Mars/Phobos', 'v:quiet.2200-2200'])
    await person.pressData(after, data).answered()
  await person.ask('/help')
  expect(
    person.messages().find(({ message_id }) => message_id === after.message_id)?.edits.length,
  ).toBeGreaterThan(before)
})

test.each([
  ['s_sport', 'अब “खेल” सेक्शन की हर नई खबर'],
  ['o_1', 'की खबरें भी यहाँ मिलती हैं।'],
])('the link start=%s is taken up', async (link, answer) => {
  const { person } = await createTelegramDesk()
  const { text } = await person.ask(`/start ${link}`)
  expect(text).toContain('नमस्ते! आप खबर से जुड़ गए हैं।')
  expect(text).toContain(answer)
})

test('a link to a topic follows it, for old readers too', async () => {
  const { desk, person } = await createTelegramDesk()
  await person.ask('/follow मेट्रो')
  const reader = await readerOf(desk, person)
  const [topic] = await desk.store.topics.followedBy(reader?.id ?? 0)
  expect((await person.ask(`/start t_${topic?.id}`)).text).toContain('आप “मेट्रो” को पहले से फॉलो कर रहे हैं।')
  await person.ask('/unfollow मेट्रो')
  expect((await person.ask(`/start t_${topic?.id}`)).text).toContain('अब “मेट्रो” की नई खबर आते ही')
})

test.each(['t_999999', 's_nosuch', 'o_77', 't_', '____', 't_1; DROP TABLE', '<b>', 'x'.repeat(64)])(
  'the rubbish start=%s is greeted as if it were not there',
  async (link) => {
    const { desk, person } = await createTelegramDesk()
    const { text } = await person.ask(`/start ${link}`)
    expect(text).toMatch(/^नमस्ते! आप खबर से जुड़ गए हैं।\nहर दिन 07:00 बजे[^\n]*\n\nकौन-सी भाषा/u)
    expect(desk.errors).toEqual([])
  },
)
