import { Bot } from 'grammy'
import type { TelegramServer } from './index.ts'

/** A real grammY bot that talks to the server. */
export function createBot(server: TelegramServer, { timeoutSeconds = 500 } = {}): Bot {
  return new Bot(server.token, { client: { apiRoot: server.url, timeoutSeconds } })
}

/** Starts polling and resolves when the bot is ready. */
export function startBot(bot: Bot): Promise<void> {
  const allowed_updates = [
    'message',
    'callback_query',
    'inline_query',
    'my_chat_member',
    'channel_post',
  ] as const
  return new Promise((resolve, reject) => {
    bot.start({ allowed_updates, onStart: () => resolve() }).catch(reject)
  })
}
