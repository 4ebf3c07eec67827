import { createTelegramStarter } from '@khabar/telegram-bot'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer } from '../telegram-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'
import { buttonsOf, pressInPlace } from './press-in-place.ts'

async function setUp({ holdBack = [] }: { holdBack?: readonly string[] } = {}) {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const operator = server.addUser({ first_name: 'सलमा' })
  const operators = [operator.id]
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url, operators })]
  const desk = await createTestDesk({ bots, holdBack })
  await desk.tick()
  return { server, desk, operator, person: server.addUser() }
}

test('an operator sees the sources, the health and the digest, and finds a new source', async () => {
  const { desk, operator } = await setUp()
  const sources = await operator.ask('/sources')
  expect(sources.text).toMatch(/^स्रोत: 3\n#1 [^\n]+ 24 नवंबर, 10:30 पर पढ़ा गया\n/u)
  expect((await operator.ask('/health')).text).toMatch(
    /^सबसे नई खबर: .+\nस्रोत: 3 चालू, उनमें 0 नहीं पढ़े जा रहे\nसंदेश: 0 रुके हैं/u,
  )
  expect((await operator.ask('/preview')).text).toMatch(/^सुबह की खबरें/u)
  const found = await operator.ask(`/addsource ${desk.newsroom.url}/bhor-pahar/`)
  expect(found.text).toContain('khabar.json')
  expect(JSON.parse(found.text?.split('\n').at(-1) ?? '')).toMatchObject({
    format: expect.any(String),
    url: expect.stringContaining('/bhor-pahar/'),
  })
  expect((await operator.ask('/addsource http://10.0.0.1/')).text).toContain('वह साइट नहीं पढ़ी जा सकी')
  expect((await operator.ask('/addsource ईरान')).text).toContain('किस साइट को जोड़ना है?')
  expect(desk.errors).toEqual([])
})

test('for nobody else, and in no group, is there such a command', async () => {
  const { server, operator, person } = await setUp()
  for (const text of [
    '/sources',
    '/addsource https://example.org',
    '/pause 1',
    '/hold 1',
    '/correct 1 नया शीर्षक',
    '/withdraw 1',
    '/broadcast सबको',
    '/health',
    '/preview',
  ])
    expect((await person.ask(text)).text).toContain('यह आदेश समझ में नहीं आया')
  const group = server.addGroup({ title: 'मोहल्ला', members: [operator] })
  expect((await operator.ask(`/health@${server.bot.username}`, { chat: group })).text).toContain(
    'यह आदेश समझ में नहीं आया',
  )
})

test('only the operator’s own chat shows the commands, from their first message on', async () => {
  const { server, operator, person } = await setUp()
  const names = (scope: string) => server.commandsFor({ scope }).map(({ command }) => command)
  await person.ask('/help')
  await operator.ask('/help')
  await server.waitForCall({ method: 'setMyCommands' }, ({ payload }) =>
    JSON.stringify(payload).includes(`${operator.id}`),
  )
  await operator.ask('/help')
  expect(names(`chat ${operator.id}`)).toEqual(
    expect.arrayContaining([
      'latest',
      'sources',
      'pause',
      'hold',
      'correct',
      'withdraw',
      'broadcast',
      'health',
    ]),
  )
  expect(names(`chat ${person.id}`)).toEqual([])
  for (const scope of ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'])
    expect(names(scope)).not.toContain('health')
})

test('a source that an operator pauses is not read, nor after the settings are read anew, until it is to go on', async () => {
  const { desk, operator } = await setUp()
  const [source] = await desk.store.sources.list()
  expect((await operator.ask('/pause')).text).toContain(`#1 ${source?.name}`)
  expect((await operator.ask('/pause #1')).text).toBe(
    `“${source?.name}” रोक दिया गया है। फिर चालू करने के लिए: /pause 1 चालू`,
  )
  desk.clock.pass(90)
  await desk.store.sources.configure(desk.newsroom.sources, desk.clock.now())
  await desk.tick()
  const [paused, other] = await desk.store.sources.list()
  expect(paused?.poll.lastReadAt).toEqual(source?.poll.lastReadAt)
  expect(other?.poll.lastReadAt).not.toEqual(source?.poll.lastReadAt)
  expect((await operator.ask('/sources')).text).toContain(`#1 ${source?.name}: रुका है (किसी संचालक ने रोका है)`)
  expect((await operator.ask('/pause १ चालू')).text).toContain('फिर चालू है')
  await desk.tick()
  expect((await desk.store.sources.list())[0]?.poll.lastReadAt).toEqual(desk.clock.now())
  expect((await operator.ask('/pause 77')).text).toContain('नंबर 77 का कोई स्रोत नहीं है')
})

test('a story that an operator holds is shown and told to nobody until it is released', async () => {
  const { desk, operator, person } = await setUp({ holdBack: ['metro-neeli-line-seva-thami'] })
  // In the reader's quiet hours the story waits in the outbox.
  await person.ask('/follow मेट्रो')
  await person.ask('/quiet 10:00 12:30')
  desk.newsroom.publish()
  for (let round = 0; round < 2; round++) {
    desk.clock.pass(11)
    await desk.tick()
  }
  const [story] = await desk.store.stories.matching({ wanted: { term: 'मेट्र' } }, { limit: 1 })
  if (!story) throw new Error('no story on the metro')
  expect((await operator.ask('/hold')).text).toContain(`#${story.id} ${story.headline}`)
  expect((await operator.ask(`/hold ${story.id}`)).text).toContain(`रोक दी गई: “${story.headline}”`)
  expect((await operator.ask('/hold')).text).toContain(`रोकी हुई खबरें:\n#${story.id} `)
  const before = person.messages().length
  desk.clock.moveTo('2026-11-24T07:30:00Z')
  await desk.tick()
  expect(person.messages()).toHaveLength(before)
  expect((await person.ask('/latest')).text).not.toContain(story.headline)

  expect((await operator.ask(`/hold ${story.id} हटाएं`)).text).toContain('रोक हट गई')
  await desk.tick()
  expect(person.messages().at(-1)?.text).toContain('आपके विषय “मेट्रो” पर नई खबर')
  expect((await operator.ask(`/hold ${story.id} हटाएं`)).text).toContain('रोकी हुई नहीं है')
  expect((await operator.ask('/hold 999999')).text).toContain('नंबर 999999 की कोई खबर नहीं है।')
  expect(desk.errors).toEqual([])
})

test('an operator corrects a headline and withdraws a story, and messages that were sent say so', async () => {
  const { server, desk, operator, person } = await setUp()
  await person.ask('/digest 10:45')
  desk.clock.moveTo('2026-11-24T05:15:00Z')
  await desk.tick()
  const digest = person.messages().at(-1)
  const [first, second] = await desk.store.stories
    .latest({ limit: 50 })
    .then((stories) => stories.filter(({ headline }) => digest?.text?.includes(headline)))
  if (!digest || !first || !second) throw new Error('no digest of two stories')
  const edited = () => person.messages().find(({ message_id }) => message_id === digest.message_id)?.text
  expect((await operator.ask(`/correct ${first.id} 2026`)).text).toContain('शीर्षक में शब्द होने चाहिए')
  expect((await operator.ask('/correct')).text).toContain(`#${first.id} `)
  const answer = await operator.ask(`/correct ${first.id} मेले का  सुधरा हुआ शीर्षक`)
  expect(answer.text).toContain(`शीर्षक था: ${first.headline}\nअब है: मेले का सुधरा हुआ शीर्षक`)
  await desk.tick()
  expect(edited()).toContain('मेले का सुधरा हुआ शीर्षक')

  const ask = await operator.ask(`/withdraw ${second.id}`)
  expect(ask.text).toContain(second.headline)
  expect(await desk.store.stories.shown(second.id)).not.toBeNull()
  const stranger = await person.ask('/help')
  expect((await pressInPlace(server, person, stranger, { data: `w:${second.id}` })).text).toContain(
    'यह आदेश समझ में नहीं आया',
  )
  expect(await desk.store.stories.shown(second.id)).not.toBeNull()
  const done = await pressInPlace(server, operator, ask, 'हाँ, वापस ले लें')
  expect([done.text, buttonsOf(done)]).toEqual([`खबर वापस ले ली गई: “${second.headline}”`, []])
  desk.clock.pass(1)
  await desk.tick()
  expect(edited()).toContain('यह खबर स्रोत ने हटा ली है।')
  expect((await operator.ask(`/hold ${second.id}`)).text).toBe('यह खबर पहले ही वापस ली जा चुकी है।')
  expect(desk.errors).toEqual([])
})

test('a broadcast is shown first, then goes to all active readers once, after their quiet hours', async () => {
  const { server, desk, operator, person } = await setUp()
  const [sleeper, stopped] = [server.addUser(), server.addUser()]
  await person.ask('/start')
  await sleeper.ask('/follow ईरान')
  await sleeper.ask('/quiet 10:00 11:00')
  await stopped.ask('/start')
  await stopped.ask('/stop')
  expect((await operator.ask('/broadcast')).text).toContain('सबको क्या भेजना है?')
  expect((await operator.ask(`/broadcast ${'क'.repeat(2_001)}`)).text).toContain('2,000 अक्षरों से लंबा')
  const text = 'आज रात 11 बजे से\n\nसेवा <b>कुछ देर</b> बंद रहेगी।'
  const preview = await operator.ask(`/broadcast ${text}`)
  expect(preview.text).toBe(`यह संदेश 2 पाठकों को भेजा जाएगा:\n\n${text}`)
  const data = preview.reply_markup?.inline_keyboard.flat().find((button) => 'callback_data' in button)
  const yes = data && 'callback_data' in data ? data.callback_data : ''
  const help = await person.ask('/help')
  expect((await pressInPlace(server, person, help, { data: yes })).text).toContain('यह आदेश समझ में नहीं आया')
  expect(await desk.store.outbox.count()).toMatchObject({ pending: 0 })

  const done = await pressInPlace(server, operator, preview, '2 पाठकों को भेजें')
  expect(done.text).toContain('संदेश 2 पाठकों के लिए कतार में है।')
  await desk.tick()
  expect(person.messages().at(-1)?.text).toBe(text)
  expect(sleeper.messages().at(-1)?.text).not.toBe(text)
  let menu = await operator.ask('/help')
  menu = await pressInPlace(server, operator, menu, { data: yes })
  expect(menu.text).toContain('यह संदेश पहले से')
  desk.clock.pass(31)
  await desk.tick()
  expect(sleeper.messages().at(-1)?.text).toBe(text)
  for (const reader of [person, sleeper])
    expect(reader.messages().filter((message) => message.text === text)).toHaveLength(1)
  expect(stopped.messages().some((message) => message.text === text)).toBe(false)

  desk.clock.pass(24 * 60)
  menu = await pressInPlace(server, operator, menu, { data: yes })
  expect(menu.text).toContain('यह बटन एक दिन')
  await desk.tick()
  expect(person.messages().filter((message) => message.text === text)).toHaveLength(1)
  expect(desk.errors).toEqual([])
})
