import { generateKeyPairSync } from 'node:crypto'
import { Locale } from 'discord.js'
import { expect, test } from 'vitest'
import { signedRequest } from '../discord-server/index.ts'
import { createDiscordDesk } from './create-discord-desk.ts'

/** A desk whose interactions come over HTTP, as after a developer saved its URL. */
async function createHttpDesk() {
  const setting = await createDiscordDesk({ isOverHttp: true })
  const { server, desk, web } = setting
  const url = `${web?.url()}/discord`
  const endpoint = await server.useEndpoint(url, { now: desk.clock.now })
  return { ...setting, url, endpoint }
}

/** An interaction as Discord would send it; its token leads nowhere, so that only what is done for it shows. */
const interactionOf = (id: string, command: string, query: string) =>
  JSON.stringify({
    id,
    application_id: '1',
    type: 2,
    token: 'nowhere',
    version: 1,
    locale: Locale.Hindi,
    channel: { id: '77', type: 1 },
    user: { id: '78', username: 'ravi', discriminator: '0', avatar: null },
    data: { id: '5', name: command, type: 1, options: [{ name: 'topic', type: 3, value: query }] },
    entitlements: [],
    authorizing_integration_owners: {},
    app_permissions: '0',
  })

test('commands, choices and buttons that come over HTTP are answered as those of the gateway', async () => {
  const { server, endpoint, admin, channel, where, desk } = await createHttpDesk()
  expect((await admin.slash('topic', { topic: 'ईरान' }, where).message()).id).not.toBe('')
  const choices = await admin.autocomplete('follow', { topic: 'ई' }, where)
  expect(choices.map(({ name }) => name)).toContain('ईरान')
  const added = await admin.slash('feed add', {}, where).message()
  expect(JSON.stringify(added)).toContain('#खबरें में अब हर नई खबर')
  const list = await admin.slash('feed list', {}, where).message()
  expect(JSON.stringify(await admin.press(list, '#खबरें रोकें').message())).toContain('रोक दी गई')
  expect((await admin.slash('settings', {}, { dm: true }).message()).id).not.toBe('')
  await expect.poll(() => endpoint.answers).toEqual([202, 202, 202, 202, 202, 202])
  expect(server.messagesIn(channel.id)).toHaveLength(1)
  expect(desk.errors).toEqual([])
})

test('servers still come and go over the gateway', async () => {
  const { server, desk, guild, admin, where } = await createHttpDesk()
  await admin.slash('feed add', {}, where).message()
  server.removeGuild(guild)
  await expect.poll(() => desk.store.feeds.of({ platform: 'discord', community: guild.id })).toEqual([])
})

test('what was not signed by Discord, or was signed for something else, is refused and does nothing', async () => {
  const { server, desk, url } = await createHttpDesk()
  const signing = { privateKey: server.keys.privateKey, now: desk.clock.now }
  const body = interactionOf('9001', 'follow', 'ईरान')
  const genuine = signedRequest(body, signing)
  const strange = signedRequest(body, { ...signing, privateKey: generateKeyPairSync('ed25519').privateKey })
  const with_ = (headers: Record<string, string>) => ({
    ...genuine,
    headers: { ...genuine.headers, ...headers },
  })
  const { 'x-signature-ed25519': signature = '', ...unsigned } = genuine.headers
  const refused: RequestInit[] = [
    strange,
    { ...genuine, body: body.replace('ईरान', 'खेल') },
    { ...genuine, headers: unsigned },
    with_({ 'x-signature-timestamp': '1' }),
    with_({ 'x-signature-timestamp': `${genuine.headers['x-signature-timestamp']}0` }),
    with_({ 'x-signature-ed25519': signature.slice(2) }),
    with_({ 'x-signature-ed25519': 'ज्ञ'.codePointAt(0)?.toString(16).repeat(32) ?? '' }),
    with_({ 'x-signature-ed25519': '0'.repeat(128) }),
  ]
  for (const request of refused) expect((await fetch(url, request)).status).toBe(401)
  expect((await fetch(url)).status).toBe(404)
  expect(server.calls.filter(({ path }) => path.startsWith('/interactions/9001/'))).toEqual([])
  expect(desk.errors).toEqual([])
})

test('a request is good for five minutes, and its copy does nothing', async () => {
  const { server, desk, url } = await createHttpDesk()
  const now = desk.clock.now()
  const signing = (seconds: number) => ({
    privateKey: server.keys.privateKey,
    now: () => now.add({ seconds }),
  })
  const post = async (seconds: number, id: string) =>
    (await fetch(url, signedRequest(interactionOf(id, 'follow', 'ईरान'), signing(seconds)))).status
  expect(await post(-301, '9001')).toBe(401)
  expect(await post(301, '9001')).toBe(401)
  expect([await post(-290, '9001'), await post(-290, '9001'), await post(0, '9001')]).toEqual([202, 202, 202])
  const asked = () => server.calls.filter(({ path }) => path.startsWith('/interactions/9001/'))
  await expect.poll(asked).toHaveLength(1)
  await expect.poll(() => desk.told).toContain('an interaction was over before its answer')
  expect(desk.told.filter((each) => each === 'an interaction came twice')).toHaveLength(2)
  expect(asked()).toHaveLength(1)
  expect(desk.errors).toEqual([])
})

test('what Discord signed and nobody understands is refused, and the next interaction is answered', async () => {
  const { server, desk, url, admin, where } = await createHttpDesk()
  const signing = { privateKey: server.keys.privateKey, now: desk.clock.now }
  const post = async (body: string) => (await fetch(url, signedRequest(body, signing))).status
  for (const body of ['', '{', 'null', '[]', '{"type":2}', '{"id":"1"}']) expect(await post(body)).toBe(400)
  expect(await post('{"id":"1","type":99}')).toBe(202)
  expect(await post('{"id":"2","type":2}')).toBe(500)
  expect((await admin.slash('latest', {}, where).message()).id).not.toBe('')
})

test('a bot of some shards only does not take interactions over HTTP', async () => {
  const { desk, startDesk } = await createDiscordDesk({ isOverHttp: true })
  await desk.stop()
  const other = await startDesk({ shards: { ids: [0], count: 2 } })
  expect(await other.started).toBe(0)
  expect(other.errors).toEqual([expect.stringContaining('DISCORD_PUBLIC_KEY and DISCORD_SHARDS')])
})
