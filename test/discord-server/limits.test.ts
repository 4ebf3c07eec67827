import type { TextChannel } from 'discord.js'
import { expect, test } from 'vitest'
import { connectClient, startServer } from './connect-client.ts'
import type { RateLimitOptions } from './rest/rate-limits.ts'

async function startChannel({
  rateLimits,
  rest = {},
}: {
  rateLimits?: RateLimitOptions
  rest?: object
} = {}) {
  const server = await startServer(rateLimits === undefined ? {} : { rateLimits })
  const { id } = server.addTextChannel(server.addGuild({ name: 'चौपाल' }), { name: 'ख़बरें' })
  const client = await connectClient(server, { rest })
  const channel = client.channels.cache.get(id) as TextChannel // added as one above
  const posts = () => server.calls.filter(({ method }) => method === 'POST')
  return { server, client, channel, posts, post: `POST /channels/${id}/messages` }
}

test('the client keeps to the limit that the headers announce', async () => {
  const { server, channel, posts } = await startChannel({
    rateLimits: { perChannel: { limit: 2, windowMs: 150 } },
  })
  await Promise.all(['एक', 'दो', 'तीन', 'चार', 'पाँच'].map((text) => channel.send(text)))
  expect(posts().map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(server.messagesIn(channel.id).map(({ content }) => content)).toEqual([
    'एक',
    'दो',
    'तीन',
    'चार',
    'पाँच',
  ])
})

test('a request over the limit is refused with 429 and all that goes with it', async () => {
  const { server, channel } = await startChannel({
    rateLimits: { perChannel: { limit: 1, windowMs: 60_000 } },
  })
  const send = () =>
    fetch(`${server.apiUrl}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${server.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x' }),
    })
  const first = await send()
  expect([first.headers.get('x-ratelimit-limit'), first.headers.get('x-ratelimit-remaining')]).toEqual([
    '1',
    '0',
  ])
  const second = await send()
  const body = await second.json()
  expect(second.status).toBe(429)
  expect(body).toMatchObject({ message: 'You are being rate limited.', global: false })
  expect(second.headers.get('retry-after')).toBe(String(Object(body).retry_after))
  expect(second.headers.get('x-ratelimit-scope')).toBe('user')
})

test('over the global limit the scope is global, and interactions are exempt', async () => {
  const server = await startServer({ rateLimits: { global: { limit: 1, windowMs: 60_000 } } })
  const headers = { authorization: `Bot ${server.token}` }
  await fetch(`${server.apiUrl}/v10/users/@me`, { headers })
  const second = await fetch(`${server.apiUrl}/v10/users/@me`, { headers })
  expect([second.status, second.headers.get('x-ratelimit-global')]).toEqual([429, 'true'])
  const callback = await fetch(`${server.apiUrl}/v10/interactions/1/x/callback`, { method: 'POST' })
  expect(callback.status).toBe(404)
})

test('an injected 429 is obeyed', async () => {
  const { server, channel, posts, post } = await startChannel()
  server.faults.add({ route: post, kind: 'rate-limit', retryAfter: 0.05 })
  server.faults.add({ route: post, kind: 'rate-limit', retryAfter: 0.05, global: true })
  await channel.send('आख़िरकार')
  expect(posts().map(({ status, fault }) => [status, fault])).toEqual([
    [429, 'rate-limit'],
    [429, 'rate-limit'],
    [200, undefined],
  ])
})

test('an answer lost after the message was accepted makes two copies, with an enforced nonce one', async () => {
  const { server, channel, post } = await startChannel({ rest: { timeout: 250, retries: 1 } })
  server.faults.add({ route: post, kind: 'hang' })
  await channel.send({ content: 'दो बार', nonce: 'loose' })
  server.faults.add({ route: post, kind: 'hang' })
  await channel.send({ content: 'एक बार', nonce: 'once', enforceNonce: true })
  expect([server.copiesOf('loose'), server.copiesOf('once')]).toEqual([2, 1])
})

test('a dropped connection leaves the message there or not, as the fault says', async () => {
  const { server, channel, post } = await startChannel({ rest: { retries: 0 } })
  server.faults.add({ route: post, kind: 'drop-before' })
  await expect(channel.send('कभी नहीं पहुँची')).rejects.toThrow()
  server.faults.add({ route: post, kind: 'drop-after-accept' })
  await expect(channel.send('पहुँच गई')).rejects.toThrow()
  expect(server.messagesIn(channel.id).map(({ content }) => content)).toEqual(['पहुँच गई'])
})

test('a failing status can be injected, with or without the deed, for a path or a pattern', async () => {
  const { server, channel } = await startChannel({ rest: { retries: 0 } })
  server.faults.add({
    route: '/channels/:id/messages',
    kind: 'status',
    code: 502,
    body: '<html>Bad Gateway</html>',
  })
  await expect(channel.send('एक')).rejects.toMatchObject({ status: 502 })
  server.faults.add({ route: /messages$/, kind: 'status', code: 500, accepts: true })
  await expect(channel.send('दो')).rejects.toMatchObject({ status: 500 })
  const takeBack = server.faults.add({ kind: 'status', code: 403, times: Number.POSITIVE_INFINITY })
  await expect(channel.send('तीन')).rejects.toMatchObject({ status: 403 })
  takeBack()
  server.faults.add({ kind: 'delay', ms: 1 })
  await channel.send('चार')
  expect(server.messagesIn(channel.id).map(({ content }) => content)).toEqual(['दो', 'चार'])
})
