import { Client, Events, GatewayIntentBits } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { connectClient, startServer } from './connect-client.ts'

test('a client is ready with the server the bot is in, its channels and its own member', async () => {
  const server = await startServer()
  const guild = server.addGuild({ name: 'गाँव की चौपाल' })
  const channel = server.addTextChannel(guild, { name: 'ख़बरें' })
  const client = await connectClient(server)
  const seen = client.guilds.cache.get(guild.id)
  expect(seen?.name).toBe('गाँव की चौपाल')
  expect(seen?.preferredLocale).toBe('hi')
  expect(seen?.channels.cache.get(channel.id)?.name).toBe('ख़बरें')
  expect(seen?.members.me?.id).toBe(server.bot.id)
  expect(client.application.id).toBe(server.bot.id)
})

test('a server the bot joins or leaves later is announced', async () => {
  const server = await startServer()
  const client = await connectClient(server)
  const joined = new Promise((resolve) => client.once(Events.GuildCreate, ({ name }) => resolve(name)))
  const guild = server.addGuild({ name: 'नया मोहल्ला' })
  expect(await joined).toBe('नया मोहल्ला')
  const left = new Promise((resolve) => client.once(Events.GuildDelete, ({ id }) => resolve(id)))
  server.removeGuild(guild)
  expect(await left).toBe(guild.id)
})

test('an outage makes a server unavailable, and its return makes it available again', async () => {
  const server = await startServer()
  const guild = server.addGuild({ name: 'चौपाल' })
  const client = await connectClient(server)
  const away = new Promise((resolve) => client.once(Events.GuildUnavailable, ({ id }) => resolve(id)))
  server.removeGuild(guild, { reason: 'outage' })
  expect(await away).toBe(guild.id)
  const back = new Promise((resolve) => client.once(Events.GuildAvailable, ({ id }) => resolve(id)))
  server.returnGuild(guild)
  expect(await back).toBe(guild.id)
})

test('a bot that leaves a server is a stranger there', async () => {
  const server = await startServer()
  const guild = server.addGuild({ name: 'चौपाल' })
  const client = await connectClient(server)
  await client.guilds.cache.get(guild.id)?.leave()
  await expect(client.guilds.fetch({ guild: guild.id, force: true })).rejects.toMatchObject({ code: 10004 })
})

test('a wrong token is refused before the gateway is reached', async () => {
  const server = await startServer()
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: server.apiUrl } })
  onTestFinished(() => client.destroy())
  await expect(client.login('not.the.token')).rejects.toMatchObject({ code: 'TokenInvalid' })
  expect(server.calls.at(-1)).toMatchObject({ path: '/gateway/bot', status: 401 })
  expect(server.gateway.counts.identified).toBe(0)
})

test('privileged intents that were not granted end the connection', async () => {
  const server = await startServer()
  const login = connectClient(server, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent],
  })
  await expect(login).rejects.toThrow('disallowed intents')
})

test('what is not an endpoint answers 404, and a wrong method 405', async () => {
  const server = await startServer()
  const headers = { authorization: `Bot ${server.token}` }
  const unknown = await fetch(`${server.apiUrl}/v10/nowhere`, { headers })
  expect([unknown.status, await unknown.json()]).toEqual([404, { code: 0, message: '404: Not Found' }])
  const wrong = await fetch(`${server.apiUrl}/v10/users/@me/channels`, { headers, method: 'PATCH' })
  expect(wrong.status).toBe(405)
})

test('a body that is no JSON is refused with 50109', async () => {
  const server = await startServer()
  const channel = server.addTextChannel(server.addGuild({ name: 'चौपाल' }), { name: 'ख़बरें' })
  const answer = await fetch(`${server.apiUrl}/v10/channels/${channel.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${server.token}`, 'content-type': 'application/json' },
    body: '{"content":',
  })
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 50109 }])
})
