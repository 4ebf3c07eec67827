import { createDiscordServer } from '../../../test/discord-server/index.ts'
import { createTelegramServer } from '../../../test/telegram-server/index.ts'
import type { ChatServer, ServerCount, ServerSettings } from './open-chat-server.ts'

/**
 * A local chat server's own process: `chat-server.ts SETTINGS`, started by `openChatServer`. It tells where it listens
 * and who its readers are, then what it counted as often as it is asked.
 */
const settings: ServerSettings = JSON.parse(process.argv[2] ?? '{}')
const { facts, count } = await (settings.platform === 'telegram' ? openTelegram() : openDiscord())
process.on('message', () => process.send?.(count()))
process.send?.(facts)

type Opened = { readonly facts: Omit<ChatServer, 'count' | 'close'>; count(): ServerCount }

/** The readers have written to the bot before, so that it may write to them. */
async function openTelegram(): Promise<Opened> {
  const { readers, perSecond, latencyMs } = settings
  const server = await createTelegramServer({ limits: perSecond === null ? false : { perSecond } })
  if (latencyMs > 0) server.faults.add({ kind: 'delay', method: 'sendMessage', ms: latencyMs })
  const people = Array.from({ length: readers }, () => server.addUser())
  for (const person of people) person.send('/start')
  return {
    facts: { url: server.url, token: server.token, addresses: people.map(({ id }) => String(id)) },
    count() {
      const sends = server.callsTo({ method: 'sendMessage' })
      const accepted = sends.filter(({ outcome }) => outcome?.ok)
      return {
        accepted: accepted.length,
        chats: new Set(accepted.map(({ payload }) => String(payload.chat_id))).size,
        refused: sends.filter(({ outcome }) => outcome?.ok === false && outcome.error_code === 429).length,
      }
    },
  }
}

async function openDiscord(): Promise<Opened> {
  const server = await createDiscordServer({ rateLimits: { perChannel: null } })
  const guild = server.addGuild({ name: 'चौपाल' })
  const channels = Array.from({ length: settings.readers }, (_, index) =>
    server.addTextChannel(guild, { name: `ख़बरें-${index}` }),
  )
  return {
    facts: { url: server.apiUrl, token: server.token, addresses: channels.map(({ id }) => `channel:${id}`) },
    count() {
      const accepted = server.calls.filter(({ status, path }) => status === 200 && path.endsWith('/messages'))
      return {
        accepted: accepted.length,
        chats: new Set(accepted.map(({ path }) => path)).size,
        refused: server.calls.filter(({ status }) => status === 429).length,
      }
    },
  }
}
