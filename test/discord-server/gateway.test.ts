import { once } from 'node:events'
import { type Client, Events, GatewayIntentBits, type Interaction } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { connectClient, startServer } from './connect-client.ts'
import type { DiscordServer } from './create-discord-server.ts'

async function startBot() {
  const server = await startServer()
  server.addTextChannel(server.addGuild({ name: 'चौपाल' }), { name: 'ख़बरें' })
  const answer = async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('यहाँ हूँ')
  }
  const client = await connectClient(server, { answer })
  await client.application.commands.set([{ name: 'latest', description: 'Latest news' }])
  return { server, client, person: server.addUser({ username: 'मीरा' }) }
}

const resumed = (client: Client) => once(client, Events.ShardResume)

test('asked to reconnect, a client resumes and is given what it missed', async () => {
  const { server, client, person } = await startBot()
  const back = resumed(client)
  server.gateway.reconnect()
  await expect.poll(() => server.gateway.counts.open).toBe(0)
  const reply = person.slash('latest')
  expect((await reply.message()).content).toBe('यहाँ हूँ')
  await back
  expect(server.gateway.counts).toMatchObject({ identified: 1, resumed: 1 })
})

test('a socket destroyed under a client is replaced, and no interaction is lost', async () => {
  const { server, client, person } = await startBot()
  const back = resumed(client)
  server.gateway.kill()
  const replies = [person.slash('latest'), person.slash('latest')]
  await Promise.all(replies.map((reply) => reply.message()))
  await back
  expect(server.gateway.counts).toMatchObject({ identified: 1, resumed: 1 })
})

test('a session called invalid but resumable is resumed at once', async () => {
  const { server, client, person } = await startBot()
  const back = resumed(client)
  server.gateway.invalidateSession({ resumable: true })
  await back
  expect((await person.slash('latest').message()).content).toBe('यहाँ हूँ')
})

/** A bare socket that keeps what it is sent. */
async function openSocket(server: DiscordServer) {
  const answer = await fetch(`${server.apiUrl}/v10/gateway`)
  const socket = new WebSocket(Object(await answer.json()).url)
  onTestFinished(() => socket.terminate())
  const received: { op: number; t?: string; d: unknown }[] = []
  socket.on('message', (data) => received.push(JSON.parse(String(data))))
  await once(socket, 'message')
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }))
  return { socket, received, send }
}

test('hello, heartbeat and ready go over the wire as documented', async () => {
  const server = await startServer({ heartbeatMs: 30_000 })
  const guild = server.addGuild({ name: 'चौपाल' })
  const { received, send } = await openSocket(server)
  send(1, null)
  send(2, { token: server.token, intents: GatewayIntentBits.Guilds, properties: {} })
  await expect.poll(() => received.length).toBe(4)
  expect(received).toMatchObject([
    { op: 10, d: { heartbeat_interval: 30_000 } },
    { op: 11 },
    {
      op: 0,
      t: 'READY',
      d: { v: 10, guilds: [{ id: guild.id, unavailable: true }], application: { id: server.bot.id } },
    },
    { op: 0, t: 'GUILD_CREATE', d: { id: guild.id } },
  ])
})

test('each shard is given its own servers, and shard 0 the direct messages', async () => {
  let nowMs = Date.UTC(2026, 10, 24)
  const server = await startServer({ shards: 2, now: () => Temporal.Instant.fromEpochMilliseconds(nowMs++) })
  const guilds = ['पूरब', 'पश्चिम', 'उत्तर', 'दक्षिण'].map((name) => server.addGuild({ name }).id)
  const shards = [await openSocket(server), await openSocket(server)]
  const intents = GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages
  for (const [id, { send }] of shards.entries()) send(2, { token: server.token, intents, shard: [id, 2] })
  const created = () =>
    shards.map(({ received }) =>
      received.filter(({ t }) => t === 'GUILD_CREATE').map(({ d }) => Object(d).id),
    )
  await expect.poll(() => created().flat().length).toBe(4)
  const homes = [0, 1].map((id) => guilds.filter((guild) => Number((BigInt(guild) >> 22n) % 2n) === id))
  expect(created()).toEqual(homes)
  server.addUser({ username: 'मीरा' }).say('नमस्ते', { dm: true })
  await expect
    .poll(() => shards.map(({ received }) => received.at(-1)?.t))
    .toEqual(['MESSAGE_CREATE', 'GUILD_CREATE'])
})

test.each([
  ['a bad token', 2, { token: 'wrong', intents: 0 }, 4004],
  ['impossible intents', 2, { intents: -1 }, 4013],
  ['an impossible shard', 2, { intents: 0, shard: [2, 2] }, 4010],
  ['an unknown opcode', 99, {}, 4001],
])('%s closes the socket', async (_name, op, data, code) => {
  const server = await startServer()
  const { socket, send } = await openSocket(server)
  send(op, { token: server.token, ...data })
  expect((await once(socket, 'close'))[0]).toBe(code)
})

// discord.js waits five seconds before it identifies again, so this is asked of a bare socket.
test('a session called invalid is forgotten', async () => {
  const server = await startServer()
  const { received, send } = await openSocket(server)
  send(2, { token: server.token, intents: 0 })
  await expect.poll(() => received.at(-1)?.t).toBe('READY')
  const { session_id: sessionId } = Object(received.at(-1)?.d)
  server.gateway.invalidateSession()
  const next = await openSocket(server)
  next.send(6, { token: server.token, session_id: sessionId, seq: 1 })
  await expect.poll(() => next.received.at(-1)).toEqual({ op: 9, d: false })
  expect(received.at(-1)).toEqual({ op: 9, d: false })
})

test('a session that is unknown cannot be resumed', async () => {
  const server = await startServer()
  const { received, send } = await openSocket(server)
  send(6, { token: server.token, session_id: 'gone', seq: 3 })
  await expect.poll(() => received.at(-1)).toEqual({ op: 9, d: false })
})

test('compression is turned away', async () => {
  const server = await startServer()
  const { url } = Object(await (await fetch(`${server.apiUrl}/v10/gateway`)).json())
  const socket = new WebSocket(`${url}?v=10&encoding=json&compress=zlib-stream`)
  expect(String((await once(socket, 'error'))[0])).toContain('400')
})
