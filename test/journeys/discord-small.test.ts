import { expect, test } from 'vitest'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'
import { refuseLayouts } from './refuse-layouts.ts'

/** What a Discord of another make knows at least. */
const knows = [
  'GET /gateway/bot',
  'PUT /applications/:app/commands',
  'POST /interactions/:id/:token/callback',
  'PATCH /webhooks/:app/:token/messages/:message',
  'POST /webhooks/:app/:token',
  'POST /users/@me/channels',
  'POST /channels/:channel/messages',
  'PATCH /channels/:channel/messages/:message',
  'POST /channels/:channel/threads',
]

function createSmallDesk() {
  return createDiscordDesk({ serverOptions: { knows, isSparse: true } })
}

test('on a server that knows little, commands are registered and every kind of answer comes', async () => {
  const { server, desk, admin, where } = await createSmallDesk()
  expect(server.commands().map(({ name }) => name)).toContain('latest')
  expect(desk.told).toContain('which commands are registered is not known')
  const latest = await admin.slash('latest', {}, where).message()
  expect(shownHeadlines(latest)).toHaveLength(5)
  const next = await admin.press(latest, 'अगली ›').message({ where: (message) => message !== latest })
  expect(shownHeadlines(next)).toHaveLength(5)
  expect(shownHeadlines(await admin.press(next, 'देखें').message())).toHaveLength(1)
  expect(shownText(await admin.slash('follow', { topic: 'ईरान' }, { dm: true }).message())).toContain('ईरान')
  expect(await admin.autocomplete('search', { topic: 'ira' }, where)).not.toEqual([])
  expect(desk.errors).toEqual([])
})

test('on a server that knows little, feeds come into channels, announcements and forums, and each lack is said once', async () => {
  const { server, desk, guild, admin, channel, where, print } = await createSmallDesk()
  const news = server.addAnnouncement(guild, { name: 'घोषणा' })
  const forum = server.addForum(guild, { name: 'मंच' })
  const named = server.addTextChannel(guild, { name: 'खेल' })
  await expect
    .poll(async () => (await admin.slash('feed add', { channel: forum }, where).message()).content)
    .toContain('मंच')
  await admin.slash('feed add', {}, where).message()
  await admin.slash('feed add', { channel: news }, where).message()
  await admin.slash('feed add', { channel: named, name: 'खेल डेस्क' }, where).message()
  const headlines = ['कोसी नदी पर नया पुल खुला', 'रामगढ़ में बिजली गुल रही']
  for (const headline of headlines) await print(headline)
  // A clock that stands still fills the bucket of sends once a minute.
  for (let minute = 0; minute < 4; minute++) {
    desk.clock.pass(1)
    await desk.tick()
  }
  for (const { id } of [channel, news, named])
    expect(server.messagesIn(id).flatMap(shownHeadlines)).toEqual(headlines)
  expect(await desk.store.outbox.count('discord')).toMatchObject({ sent: 8, failed: 0, pending: 0 })
  const lacks = desk.told.filter((said) => said.startsWith('the server does not know a route'))
  // Active threads, the messages of a channel, publishing, and webhooks.
  expect(lacks).toHaveLength(4)
  expect(desk.errors).toEqual([])
})

test('on a server that knows little, a digest comes by direct message', async () => {
  const { server, desk, admin } = await createSmallDesk()
  await admin.slash('digest', { times: '11:00' }, { dm: true }).message()
  desk.clock.pass(31)
  await desk.tick()
  expect(server.messagesIn(server.directChannelId(admin)).flatMap(shownHeadlines).length).toBeGreaterThan(4)
  expect(desk.errors).toEqual([])
})

test('a server that takes no commands still gets its news, and the operator is told', async () => {
  const { server, desk } = await createDiscordDesk({
    serverOptions: { knows: knows.filter((name) => !name.startsWith('PUT')) },
  })
  expect(server.commands()).toEqual([])
  expect(desk.errors).toEqual([
    'Discord does not take the commands: news are sent, and commands are as they were',
  ])
})

test('a refusal without a code is one of Components V2', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  refuseLayouts(server, { message: 'bad request' })
  expect((await admin.slash('latest', {}, where).message()).embeds).toHaveLength(5)
  expect(desk.errors).toEqual([])
})

test('commands that are refused with all that was added over the years are registered without', async () => {
  const { server, desk, startDesk } = await createDiscordDesk()
  const register = 'PUT /applications/:app/commands'
  const body = { code: 50035, message: 'Invalid Form Body' }
  const [topic] = server.commands().filter(({ name }) => name === 'topic')
  Object.assign(topic ?? {}, { description: 'something else' })
  const when = (sent: unknown) => JSON.stringify(sent).includes('_localizations')
  server.faults.add({ route: register, kind: 'status', code: 400, body, when })
  const second = await startDesk()
  const commands = server.commands().map(({ name, contexts, name_localizations }) => ({
    name,
    isPlain: contexts === undefined || name_localizations === null || name_localizations === undefined,
  }))
  expect(commands).toContainEqual({ name: 'latest', isPlain: true })
  expect([...desk.errors, ...second.errors]).toEqual([])
})

test('events that nobody can read, and kinds that nobody knows, are facts in the log, each once', async () => {
  const { server, desk, guild, admin, channel, where, print } = await createDiscordDesk()
  await admin.slash('feed add', {}, where).message()
  const send = (event: string, data: unknown) => server.gateway.send(event, data)
  for (let time = 0; time < 2; time++) {
    send('INTERACTION_CREATE', { id: '7', type: 2, token: 'x' })
    send('INTERACTION_CREATE', { id: '7', type: 99, token: 'x', data: {} })
    send('CHANNEL_CREATE', { id: '8', type: 99, guild_id: guild.id })
    send('CHANNEL_UPDATE', null)
    send('GUILD_CREATE', { id: '9', name: 'नया', channels: [{ id: '10', type: 77 }] })
    send('SOMETHING_NEW', { of: 'theirs' })
  }
  await print('कोसी नदी पर नया पुल खुला')
  expect(server.messagesIn(channel.id).flatMap(shownHeadlines)).toEqual(['कोसी नदी पर नया पुल खुला'])
  expect(shownHeadlines(await admin.slash('latest', {}, where).message())).toHaveLength(5)
  const unread = desk.told.filter((said) => said === 'an event of the gateway could not be read')
  expect(unread).toHaveLength(2)
  expect(desk.errors).toEqual([])
})
