import { createTerminalPlatform } from '@khabar/cli'
import type { Message } from '@khabar/core'
import { createDiscordPlatform } from '@khabar/discord-bot'
import { createTelegramPlatform } from '@khabar/telegram-bot'
import { REST } from 'discord.js'
import { Api } from 'grammy'
import { createDiscordServer } from '../discord-server/index.ts'
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
      loseAnswerOnce: () => void server.faults.add({ kind: 'drop-after-accept', times: 1 }),
      revokeOnce: () =>
        void server.faults.add({ kind: 'status', code: 401, description: 'Unauthorized', times: 1 }),
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
      loseAnswerOnce: () => void server.faults.add({ route, kind: 'drop-after-accept' }),
      revokeOnce: () =>
        void server.faults.add({
          route,
          kind: 'status',
          code: 401,
          body: { code: 0, message: '401: Unauthorized' },
        }),
      shutDown: () => server.close(),
    },
    close: () => server.close(),
  }
})
