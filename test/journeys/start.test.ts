import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openStore } from '@khabar/store'
import { startPostgres } from '@khabar/store/embedded-postgres'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordServer } from '../discord-server/index.ts'
import { createTelegramServer } from '../telegram-server/index.ts'

const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** Runs `khabar start` with these variables; collects what it logs. */
function startKhabar(env: Record<string, string>) {
  const child = spawn(process.execPath, [main, 'start'], {
    env: {
      PATH: process.env.PATH,
      KHABAR_DATABASE: ':memory:',
      KHABAR_CONFIG: '/nonexistent/khabar.json',
      KHABAR_ENV_FILE: '/nonexistent/.env',
      ...env,
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return {
    output: () => output,
    /** Ends as an operator ends it; resolves with the exit code. */
    async stop(): Promise<number | null> {
      child.kill('SIGTERM')
      const [code] = await once(child, 'exit')
      return code
    },
    ended: once(child, 'exit').then(([code]) => code as number | null),
  }
}

async function startServers() {
  const [telegram, discord] = await Promise.all([createTelegramServer(), createDiscordServer()])
  onTestFinished(async () => {
    await telegram.close()
    await discord.close()
  })
  return { telegram, discord }
}

test('every bot whose token is set runs in one process, and a signal stops it cleanly', async () => {
  const { telegram, discord } = await startServers()
  const khabar = startKhabar({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DISCORD_BOT_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.apiUrl,
  })
  await telegram.waitForCall({ method: 'getUpdates', timeoutMs: 15_000 }, () => true)
  expect((await telegram.addUser().ask('/help')).text).toContain('/latest')
  await expect.poll(() => discord.commands().length, { timeout: 15_000 }).toBeGreaterThan(5)
  expect(await khabar.stop()).toBe(0)
  expect(khabar.output()).not.toContain(telegram.token)
}, 40_000)

test('a bad token is told with its variable, and the other bot runs on', async () => {
  const { telegram, discord } = await startServers()
  const khabar = startKhabar({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DISCORD_BOT_TOKEN: 'wrong',
    DISCORD_API_ROOT: discord.apiUrl,
  })
  await expect
    .poll(khabar.output, { timeout: 15_000 })
    .toContain('DISCORD_BOT_TOKEN is not a valid bot token')
  expect((await telegram.addUser().ask('/help')).text).toContain('/latest')
  expect(await khabar.stop()).toBe(0)
}, 40_000)

test('where no bot can start, the process ends with code 1', async () => {
  const telegram = await createTelegramServer()
  onTestFinished(() => telegram.close())
  const khabar = startKhabar({ TELEGRAM_BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: telegram.url })
  expect(await khabar.ended).toBe(1)
  expect(khabar.output()).toContain('TELEGRAM_BOT_TOKEN is not a valid bot token')
}, 40_000)

test('DATABASE_URL puts the news into PostgreSQL', async () => {
  const [telegram, server] = await Promise.all([createTelegramServer(), startPostgres()])
  onTestFinished(async () => {
    await telegram.close()
    await server.remove()
  })
  const DATABASE_URL = await server.createDatabase()
  const khabar = startKhabar({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL,
  })
  await telegram.waitForCall({ method: 'getUpdates', timeoutMs: 15_000 }, () => true)
  const user = telegram.addUser()
  await user.ask('/start')
  expect(await khabar.stop()).toBe(0)
  const store = await openStore(DATABASE_URL)
  onTestFinished(() => store.close())
  expect(await store.readers.find({ platform: 'telegram', address: String(user.id) })).not.toBeNull()
}, 40_000)

test('a database that does not answer is asked again, in a sentence that keeps its password', async () => {
  const khabar = startKhabar({
    TELEGRAM_BOT_TOKEN: '1:a',
    DATABASE_URL: 'postgres://khabar:geheim@127.0.0.1:1/khabar',
  })
  await expect
    .poll(khabar.output, { timeout: 15_000 })
    .toContain('The database postgres://khabar@127.0.0.1:1/khabar does not answer')
  expect(await khabar.stop()).toBe(0)
  expect(khabar.output()).not.toContain('geheim')
}, 40_000)
