import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startNewsroom } from '@khabar/cli/newsroom'
import { createTick, silentLog } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openSqliteStore } from '@khabar/store'
import { createTelegramPlatform } from '@khabar/telegram-bot'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer } from '../telegram-server/index.ts'

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-'))
  const server = await createTelegramServer()
  const newsroom = await startNewsroom()
  onTestFinished(async () => {
    await server.close()
    await newsroom.close()
    await rm(folder, { recursive: true })
  })
  const person = server.addUser()
  person.send('/start')
  const database = join(folder, 'khabar.db')
  const host = new URL(newsroom.url).host
  return { folder, server, newsroom, person, database, host }
}

type Setting = Awaited<ReturnType<typeof setUp>>

/** Runs the process that dies; resolves with the signal that ended it. */
async function dieWithDigest(when: 'queued' | 'sending', { database, person, newsroom, host }: Setting) {
  const [source] = newsroom.sources
  if (!source) throw new Error('the newsroom has no source')
  const words = [when, database, String(person.id), source.name, source.url, host]
  const child = spawn(process.execPath, [pathOf('./die-with-digest.ts'), ...words], { stdio: 'inherit' })
  const [, signal] = await once(child, 'exit')
  return signal
}

const digests = ({ server, person }: Setting) =>
  server.messagesIn(person).filter(({ text }) => text?.includes('खबरें · '))

test('a digest that was queued before a kill is sent once by the bot that starts after it', async () => {
  const setting = await setUp()
  expect(await dieWithDigest('queued', setting)).toBe('SIGKILL')
  expect(digests(setting)).toEqual([])

  const config = join(setting.folder, 'khabar.json')
  await writeFile(config, JSON.stringify({ sources: setting.newsroom.sources }))
  const bot = spawn(process.execPath, [pathOf('../../apps/telegram-bot/src/main.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: setting.server.token,
      TELEGRAM_API_ROOT: setting.server.url,
      KHABAR_DATABASE: setting.database,
      KHABAR_CONFIG: config,
      KHABAR_ENV_FILE: '/nonexistent/.env',
      KHABAR_ALLOW_HOSTS: setting.host,
    },
  })
  onTestFinished(() => void bot.kill('SIGKILL'))
  await setting.server.waitForMessage(setting.person, ({ text }) => text?.includes('खबरें · ') ?? false, {
    timeoutMs: 20_000,
  })
  bot.kill('SIGTERM')
  const [code] = await once(bot, 'exit')
  expect(code).toBe(0)
  expect(digests(setting)).toHaveLength(1)
}, 40_000)

test('a digest that was claimed before a kill is sent once, when its lease has run out', async () => {
  const setting = await setUp()
  expect(await dieWithDigest('sending', setting)).toBe('SIGKILL')
  const store = await openSqliteStore(setting.database)
  const fetcher = createFetcher()
  const { token, url: apiRoot } = setting.server
  const platform = createTelegramPlatform(new Api(token, { apiRoot }))
  onTestFinished(async () => {
    await fetcher.close()
    await store.close()
  })
  // The dead process's clock stood a minute back: its lease still runs.
  let at = Temporal.Now.instant().subtract({ seconds: 45 })
  const tick = createTick({ store, fetcher, platforms: [platform], now: () => at, log: silentLog })
  await tick()
  expect(digests(setting)).toEqual([])
  at = at.add({ minutes: 2 })
  await tick()
  await tick()
  expect(digests(setting)).toHaveLength(1)
  expect(await store.outbox.count('telegram')).toMatchObject({ sent: 1, pending: 0, sending: 0 })
}, 40_000)
