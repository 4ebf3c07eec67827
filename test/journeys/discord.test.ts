import { createDiscordStarter } from '@khabar/discord-bot'
import { Locale } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordServer } from '../discord-server/index.ts'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createTestDesk } from './create-test-desk.ts'

async function setUp({ locale = Locale.Hindi, ...options }: { holdBack?: string[]; locale?: Locale } = {}) {
  const server = await createDiscordServer()
  onTestFinished(() => server.close())
  const guild = server.addGuild({ name: 'समाचार चौपाल' })
  const channel = server.addTextChannel(guild, { name: 'खबरें' })
  const bots = [createDiscordStarter({ token: server.token, apiRoot: server.apiUrl })]
  const desk = await createTestDesk({ bots, ...options })
  await desk.tick()
  const person = server.addUser({ username: 'meera', locale })
  server.addMember(guild, person)
  return { server, desk, person, where: { channel } }
}

test('a person joins, asks for a topic, and gets the digest at the due minute, once', async () => {
  const { server, desk, person, where } = await setUp()
  const welcome = await person.slash('start', {}, where).message()
  expect(welcome.content).toContain('हर दिन 07:00 बजे')

  const answer = await person.slash('topic', { topic: 'ईरान' }, where).message()
  expect(shownText(answer)).toContain('“ईरान” की खबरें')
  expect(shownHeadlines(answer)[0]).toContain('ईरान परमाणु समझौते के मसौदे')

  const direct = () => server.messagesIn(server.directChannelId(person))
  desk.clock.moveTo('2026-11-25T01:29:00Z')
  await desk.tick()
  expect(direct()).toHaveLength(0)
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  await desk.tick()
  expect(direct()).toHaveLength(1)
  expect(direct().map(shownText)).toEqual([
    expect.stringMatching(/^सुबह की खबरें · 25 नवंबर\n\d+ खबरें, \d+ स्रोत\n/u),
  ])
  expect(desk.errors).toEqual([])
})

test('a followed topic brings its new story once, as a direct message', async () => {
  const { server, desk, person, where } = await setUp({ holdBack: ['metro-neeli-line-seva-thami'] })
  const followed = person.slash('follow', { topic: 'मेट्रो' }, where)
  expect((await followed.message()).content).toContain('अब “मेट्रो” की नई खबर')
  expect(followed.ephemeral).toBe(true)
  desk.newsroom.publish()
  desk.clock.pass(11)
  await desk.tick()
  await desk.tick()
  const stories = server.messagesIn(server.directChannelId(person))
  expect(stories).toHaveLength(1)
  expect(stories.flatMap(shownHeadlines)).toEqual([expect.stringContaining('दिल्ली मेट्रो')])
})

test('a lost answer makes no second digest', async () => {
  const { server, desk, person, where } = await setUp()
  await person.slash('digest', { times: '07:00' }, where).message()
  server.faults.add({ route: 'POST /channels/:id/messages', kind: 'drop-after-accept' })
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 1, sent: 0 })
  desk.clock.pass(1)
  await desk.tick()
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 0, sent: 1 })
  expect(server.messagesIn(server.directChannelId(person))).toHaveLength(1)
})

test('who takes no direct messages is not written to again', async () => {
  const { server, desk, person, where } = await setUp()
  await person.slash('start', {}, where).message()
  person.blockDirectMessages()
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  desk.clock.moveTo('2026-11-26T01:30:00Z')
  await desk.tick()
  const address = `user:${person.id}`
  expect(await desk.store.readers.find({ platform: 'discord', address })).toMatchObject({ active: false })
  expect(server.calls.filter(({ status }) => status === 403)).toHaveLength(1)
})

test('a button pages through the latest stories', async () => {
  const { person, where } = await setUp()
  const first = await person.slash('latest', {}, where).message()
  const second = await person.press(first, 'अगली ›').message({ where: (message) => message !== first })
  expect(second.id).toBe(first.id)
  expect(shownHeadlines(second)).toHaveLength(5)
  expect(shownHeadlines(second)[0]).not.toBe(shownHeadlines(first)[0])
})

test('a person whose Discord is in English is answered in English', async () => {
  const { person, where } = await setUp({ locale: Locale.EnglishUS })
  expect((await person.slash('help', {}, where).message()).content).toContain(
    'Hindi news with short summaries.',
  )
})

test('a bad token says which variable and what to do, and the other bots run on', async () => {
  const server = await createDiscordServer()
  onTestFinished(() => server.close())
  const bots = ['wrong', server.token].map((token) => createDiscordStarter({ token, apiRoot: server.apiUrl }))
  const desk = await createTestDesk({ bots })
  expect(await desk.started).toBe(1)
  expect(desk.errors).toHaveLength(1)
  expect(desk.errors[0]).toMatch(/DISCORD_BOT_TOKEN.*discord.com\/developers/)
})
