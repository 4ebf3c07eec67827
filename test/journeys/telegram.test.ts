import { createTelegramStarter } from '@khabar/telegram-bot'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer } from '../telegram-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'
import { pressInPlace } from './press-in-place.ts'

async function setUp(options: { holdBack?: string[] } = {}) {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url })]
  const desk = await createTestDesk({ bots, ...options })
  await desk.tick()
  return { server, desk, person: server.addUser({ first_name: 'मीरा', language_code: 'hi' }) }
}

test('a reader joins, asks for a topic, and gets the digest at the due minute, once', async () => {
  const { desk, person } = await setUp()
  expect((await person.ask('/start')).text).toContain('हर दिन 07:00 बजे')

  const answer = await person.ask('/topic ईरान')
  expect(answer.text).toContain('“ईरान” की खबरें')
  expect(answer.text).toContain('ईरान परमाणु समझौते के मसौदे पर वियना में सहमति')

  const before = person.messages().length
  desk.clock.moveTo('2026-11-25T01:29:00Z')
  await desk.tick()
  expect(person.messages()).toHaveLength(before)

  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  await desk.tick()
  const [digest, ...more] = person.messages().slice(before)
  expect(more).toEqual([])
  expect(digest?.text).toMatch(/^सुबह की खबरें · 25 नवंबर\n\d+ खबरें, \d+ स्रोत\n\n/u)
  expect(desk.errors).toEqual([])
})

test('spellings of one place find the same stories', async () => {
  const { person } = await setUp()
  const texts = []
  for (const word of ['इज़राइल', 'इजरायल', 'इज़रायल']) texts.push((await person.ask(`/topic ${word}`)).text)
  const bodies = texts.map((text) => text?.split('\n').slice(2).join('\n'))
  expect(bodies[0]).toContain('वियना')
  expect(new Set(bodies).size).toBe(1)
})

test('a followed topic brings its new story once, and nothing of what was published before', async () => {
  const { desk, person } = await setUp({
    holdBack: ['vienna-masaude-par-sahmati', 'metro-neeli-line-seva-thami'],
  })
  await person.ask('/start')
  await person.ask('/follow मेट्रो')
  const before = person.messages().length
  await desk.tick()
  expect(person.messages()).toHaveLength(before)

  desk.newsroom.publish('metro-neeli-line-seva-thami', 'vienna-masaude-par-sahmati')
  desk.clock.pass(11)
  await desk.tick()
  desk.clock.pass(11)
  await desk.tick()
  const [story, ...more] = person.messages().slice(before)
  expect(more).toEqual([])
  expect(story?.text).toContain('आपके विषय “मेट्रो” पर नई खबर')
  expect(story?.text).toContain('दिल्ली मेट्रो')
})

test('buttons run their commands', async () => {
  const { server, person } = await setUp()
  const first = await person.ask('/latest')
  const second = await pressInPlace(server, person, first, 'अगली ›')
  expect(second.text).toContain('ताज़ा खबरें')
  expect(second.text).not.toContain(first.text?.split('\n')[2])
})

test('who blocked the bot is not written to, and gets the next digest after coming back', async () => {
  const { server, desk, person } = await setUp({ holdBack: ['vienna-masaude-par-sahmati'] })
  await person.ask('/start')
  person.block()
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  const refused = () => server.callsTo({ method: 'sendMessage', ok: false })
  expect(refused()).toHaveLength(1)
  desk.clock.moveTo('2026-11-26T01:30:00Z')
  await desk.tick()
  expect(refused()).toHaveLength(1)

  person.unblock()
  await person.ask('/start')
  const before = person.messages().length
  desk.newsroom.publish()
  desk.clock.moveTo('2026-11-27T01:30:00Z')
  await desk.tick()
  const [digest, ...more] = person.messages().slice(before)
  expect(more).toEqual([])
  expect(digest?.text).toContain('ईरान परमाणु समझौते के मसौदे पर वियना में सहमति')
})

test('a rate limit holds the digest for as long as Telegram says, and loses nothing', async () => {
  const { server, desk, person } = await setUp()
  await person.ask('/start')
  const before = person.messages().length
  server.faults.add({ method: 'sendMessage', times: 1, kind: 'retry-after', seconds: 30 })
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  expect(person.messages()).toHaveLength(before)
  desk.clock.pass(1)
  await desk.tick()
  expect(person.messages()).toHaveLength(before + 1)
  expect(await desk.store.outbox.count('telegram')).toMatchObject({
    sent: 1,
    pending: 0,
    sending: 0,
    failed: 0,
  })
})

test('a bad token says which variable and what to do, and the other bots run on', async () => {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const bots = [
    createTelegramStarter({ token: '1:wrong', apiRoot: server.url }),
    createTelegramStarter({ token: 'not a token at all', apiRoot: server.url }),
    createTelegramStarter({ token: server.token, apiRoot: server.url }),
  ]
  const desk = await createTestDesk({ bots })
  expect(await desk.started).toBe(1)
  expect(desk.errors).toHaveLength(2)
  for (const error of desk.errors) expect(error).toMatch(/TELEGRAM_BOT_TOKEN.*@BotFather/)
})
