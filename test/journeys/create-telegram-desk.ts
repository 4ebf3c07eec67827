import type { Store } from '@khabar/core'
import { createTelegramStarter } from '@khabar/telegram-bot'
import { onTestFinished } from 'vitest'
import { createTelegramServer, type TelegramServerOptions } from '../telegram-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'

/** A news desk with a Telegram bot on a local server, and one person who has not written yet. */
export async function createTelegramDesk({
  server: serverOptions = {},
  ...options
}: {
  server?: TelegramServerOptions
  holdBack?: string[]
  between?: (store: Store) => Store
} = {}) {
  const server = await createTelegramServer(serverOptions)
  onTestFinished(() => server.close())
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url })]
  const desk = await createTestDesk({ bots, ...options })
  await desk.tick()
  return { server, desk, person: server.addUser({ first_name: 'मीरा', language_code: 'hi' }) }
}
