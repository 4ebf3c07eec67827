import { createTerminalPlatform } from '@khabar/cli'
import type { Message } from '@khabar/core'
import { createDiscordPlatform } from '@khabar/discord-bot'
import { createTelegramPlatform } from '@khabar/telegram-bot'
import { MessageFlags, REST, Routes } from 'discord.js'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordServer } from '../discord-server/index.ts'
import { shownText } from '../discord-server/text/shown-text.ts'
import { createTelegramServer } from '../telegram-server/index.ts'
import { describePlatform } from './platform-contract.ts'

describePlatform('the terminal', async () => {
  const shown: Message[] = []
  return {
    platform: createTerminalPlatform((message) => shown.push(message)),
    address: 'here',
    seen: () => shown.length,
    close: async () => {},
  }
})

describePlatform('Telegram', async () => {
  const server = await createTelegramServer()
  const person = server.addUser()
  person.send('/start')
  const before = person.messages().length
  return {
    platform: createTelegramPlatform(new Api(server.token, { apiRoot: server.url })),
    address: String(person.id),
    seen: () => person.messages().length - before,
    trouble: {
      block: () => person.block(),
      limitOnce: (seconds) => void server.faults.add({ kind: 'retry-after', seconds, times: 1 }),
      refuseAllButText: () =>
        void server.faults.add({
          kind: 'status',
          code: 400,
          description: 'Bad Request: ENTITY_BOUNDS_INVALID',
          when: ({ entities }) => Array.isArray(entities) && entities.length > 0,
        }),
      loseAnswerOnce: () => void server.faults.add({ kind: 'drop-after-accept', times: 1 }),
      revokeOnce: () =>
        void server.faults.add({ kind: 'status', code: 401, description: 'Unauthorized', times: 1 }),
      texts: () =>
        person
          .messages()
          .slice(before)
          .map(({ text }) => text ?? ''),
      deleteAll: async (ids) => {
        const api = new Api(server.token, { apiRoot: server.url })
        for (const id of ids) await api.deleteMessage(person.id, Number(id))
      },
      shutDown: () => server.close(),
    },
    close: () => server.close(),
  }
})

describePlatform('Discord', async () => {
  const server = await createDiscordServer({ rateLimits: { perChannel: null } })
  const person = server.addUser({ username: 'meera' })
  server.addMember(server.addGuild({ name: 'चौपाल' }), person)
  const rest = new REST({ api: server.apiUrl, retries: 0, rejectOnRateLimit: () => true }).setToken(
    server.token,
  )
  const route = 'POST /channels/:id/messages'
  return {
    platform: createDiscordPlatform(rest),
    address: `user:${person.id}`,
    seen: () => server.messagesIn(server.directChannelId(person)).length,
    trouble: {
      block: () => person.blockDirectMessages(),
      limitOnce: (seconds) => void server.faults.add({ route, kind: 'rate-limit', retryAfter: seconds }),
      refuseAllButText: () =>
        void server.faults.add({
          route,
          kind: 'status',
          code: 400,
          // In Components V2, and with embeds.
          times: 2,
          body: { code: 50035, message: 'Invalid Form Body' },
        }),
      loseAnswerOnce: () => void server.faults.add({ route, kind: 'drop-after-accept' }),
      revokeOnce: () =>
        void server.faults.add({
          route,
          kind: 'status',
          code: 401,
          body: { code: 0, message: '401: Unauthorized' },
        }),
      texts: () => server.messagesIn(server.directChannelId(person)).map(shownText),
      deleteAll: async (ids) => {
        for (const id of ids) await rest.delete(Routes.channelMessage(server.directChannelId(person), id))
      },
      shutDown: () => server.close(),
    },
    close: () => server.close(),
  }
})

test('a Telegram group from which the bot may not write is closed, a chat that is not found only doubtful', async () => {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const platform = createTelegramPlatform(new Api(server.token, { apiRoot: server.url }))
  const notice = { kind: 'notice', text: 'नमस्ते', actions: [] } as const
  for (const [description, kind] of [
    ['Bad Request: not enough rights to send text messages to the chat', 'closed'],
    ['Bad Request: TOPIC_CLOSED', 'closed'],
    ['Bad Request: chat not found', 'doubtful'],
    ["Forbidden: bot can't send messages to the user", 'doubtful'],
    ['Forbidden: bot was kicked from the supergroup chat', 'gone'],
  ] as const) {
    const code = description.startsWith('Forbidden') ? 403 : 400
    server.faults.add({ kind: 'status', code, description, times: 1 })
    expect(await platform.send('5', notice, { key: '1' })).toMatchObject({ kind, reason: description })
  }
})

test('paid broadcasts say so to Telegram, and go faster', async () => {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const person = server.addUser()
  person.send('/start')
  const api = new Api(server.token, { apiRoot: server.url })
  const notice = { kind: 'notice', text: 'नमस्ते', actions: [] } as const
  const [usual, paid] = [createTelegramPlatform(api), createTelegramPlatform(api, { paidBroadcast: true })]
  for (const platform of [usual, paid]) await platform.send(String(person.id), notice, { key: '1' })
  const flags = server.callsTo({ method: 'sendMessage' }).map(({ payload }) => payload.allow_paid_broadcast)
  expect(flags).toEqual([undefined, true])
  expect([usual.bulkPerSecond, paid.bulkPerSecond]).toEqual([28, 930])
})

test('Discord counts what it refuses as invalid, 5,000 at most, and 50013 is only doubtful', async () => {
  const server = await createDiscordServer({ rateLimits: { perChannel: null } })
  onTestFinished(() => server.close())
  const channel = server.addTextChannel(server.addGuild({ name: 'चौपाल' }), { name: 'ख़बरें' })
  const rest = new REST({ api: server.apiUrl, retries: 0 }).setToken(server.token)
  const platform = createDiscordPlatform(rest)
  expect(platform.mostInvalidRequests).toBe(5_000)
  const notice = { kind: 'notice', text: 'नमस्ते', actions: [] } as const
  for (const [status, code, kind, isInvalid] of [
    [403, 50013, 'doubtful', true],
    [403, 50001, 'doubtful', true],
    [403, 50007, 'gone', true],
    [404, 10003, 'gone', false],
  ] as const) {
    const body = { code, message: 'refused' }
    server.faults.add({ kind: 'status', route: 'POST /channels/:id/messages', code: status, body })
    const outcome = await platform.send(`channel:${channel.id}`, notice, { key: '1' })
    expect(outcome).toMatchObject({ kind, isInvalid })
  }
})

test('Discord is told to make no sound, in either form', async () => {
  const server = await createDiscordServer({ rateLimits: { perChannel: null } })
  onTestFinished(() => server.close())
  const channel = server.addTextChannel(server.addGuild({ name: 'चौपाल' }), { name: 'ख़बरें' })
  const platform = createDiscordPlatform(new REST({ api: server.apiUrl, retries: 0 }).setToken(server.token))
  const story: Message = {
    kind: 'list',
    title: 'ताज़ा खबरें',
    intro: null,
    cards: [],
    footer: null,
    actions: [],
  }
  const notice = { kind: 'notice', text: 'नमस्ते', actions: [] } as const
  for (const [key, message] of [story, notice].entries())
    for (const silent of [true, false])
      await platform.send(`channel:${channel.id}`, message, { key: `${key}${silent}`, silent })
  const flags = server.messagesIn(channel.id).map((message) => message.flags)
  expect(flags).toEqual([
    MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications,
    MessageFlags.IsComponentsV2,
    MessageFlags.SuppressNotifications,
    0,
  ])
})
