import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '@khabar/core'
import { createTelegramStarter } from '@khabar/telegram-bot'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer, type TelegramServer } from '../telegram-server/index.ts'
import { createEntrance } from './create-entrance.ts'
import { createStoreSwitch } from './create-store-switch.ts'
import { createTestDesk } from './create-test-desk.ts'

const main = fileURLToPath(new URL('../../apps/telegram-bot/src/main.ts', import.meta.url))
const secretHeader = 'x-telegram-bot-api-secret-token'

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-webhook-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function startServer(): Promise<TelegramServer> {
  const server = await createTelegramServer({ webhookRetryMs: 20, waitTimeoutMs: 25_000 })
  onTestFinished(() => server.close())
  return server
}

/** A desk whose bot gets its updates by webhook. */
async function startDesk(
  server: TelegramServer,
  {
    entrance = createEntrance(),
    ...options
  }: { database?: string; entrance?: Entrance; between?: (store: Store) => Store } = {},
) {
  // Opens the port, which is part of the webhook's address.
  await entrance.on('/', async () => new Response())
  const url = `${entrance.url()}/telegram`
  const webhook = { url, secret: null }
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url, webhook })]
  const desk = await createTestDesk({ bots, web: entrance, ...options })
  return { desk, url, entrance }
}
type Entrance = ReturnType<typeof createEntrance>

const secretOf = (server: TelegramServer) =>
  String(server.callsTo({ method: 'setWebhook' })[0]?.payload.secret_token)

async function post(url: string, body: unknown, secret?: string): Promise<number> {
  const headers = secret === undefined ? {} : { [secretHeader]: secret }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return (await fetch(url, { method: 'POST', body: text, headers })).status
}

/** What somebody says, as Telegram sends it; the server knows nothing of it. */
function updateOf(person: { user: object; id: number }, id: number, text = '/help') {
  const chat = { id: person.id, type: 'private', first_name: 'मीरा' }
  const entities = [{ type: 'bot_command', offset: 0, length: text.length }]
  const message = { message_id: id, date: 1_795_500_000, from: person.user, chat, text, entities }
  return { update_id: id, message }
}

test('what comes by the webhook is answered, and its address is set once, with a secret', async () => {
  const server = await startServer()
  const { desk, url, entrance } = await startDesk(server)
  const person = server.addUser()
  expect((await person.ask('/help')).text).toBeTruthy()
  await desk.stop()
  await startDesk(server, { entrance })
  expect((await person.ask('/help')).text).toBeTruthy()
  const calls = server.callsTo({ method: 'setWebhook' })
  expect(calls).toHaveLength(1)
  expect(String(calls[0]?.payload.url).startsWith(`${url}?`)).toBe(true)
  expect(secretOf(server)).toMatch(/^[\w-]{32,}$/)
  expect(server.callsTo({ method: 'getUpdates' })).toEqual([])
  expect(desk.errors).toEqual([])
})

test('a server that does not say which webhook is set has it set, and is answered', async () => {
  const server = await startServer()
  server.faults.add({ kind: 'status', code: 404, description: 'method not found', method: 'getWebhookInfo' })
  const { desk } = await startDesk(server)
  expect((await server.addUser().ask('/help')).text).toBeTruthy()
  expect(server.callsTo({ method: 'setWebhook' })).toHaveLength(1)
  expect(desk.errors).toEqual([])
})

test('who does not know the secret is refused, and what is no update as well', async () => {
  const server = await startServer()
  const { desk, url } = await startDesk(server)
  const person = server.addUser()
  const update = updateOf(person, 900)
  for (const secret of [undefined, '', 'x', `${secretOf(server)}x`, secretOf(server).slice(1)])
    expect(await post(url, update, secret)).toBe(401)
  for (const body of ['', '{', 'null', '[]', '{}', { update_id: 'x' }, { update_id: 1.5 }])
    expect(await post(url, body, secretOf(server))).toBe(400)
  await desk.stop()
  expect(server.callsTo({ method: 'sendMessage' })).toEqual([])
  expect(desk.errors).toEqual([])
})

test('an update that comes again is answered once, at the same time and later, here and in another process', async () => {
  const server = await startServer()
  const person = server.addUser()
  person.send('/start')
  const database = join(await createFolder(), 'khabar.db')
  const one = await startDesk(server, { database })
  await server.waitForMessage(person)
  const other = await startDesk(server, { database })
  const update = updateOf(person, 900)
  const urls = [one.url, one.url, other.url, other.url]
  const statuses = await Promise.all(urls.map((url) => post(url, update, secretOf(server))))
  expect(statuses).toContain(200)
  // The other process does not say that all is well while the first may still die.
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
  await expect.poll(() => post(other.url, update, secretOf(server))).toBe(200)
  expect(await post(one.url, update, secretOf(server))).toBe(200)
  await person.ask('/topics')
  expect(server.callsTo({ method: 'sendMessage' })).toHaveLength(3)
})

test('while the database is away Telegram is told to come again, and what it brings then is answered once', async () => {
  const server = await startServer()
  const { away, back, between } = createStoreSwitch()
  const { desk, url } = await startDesk(server, { between })
  const person = server.addUser()
  await person.ask('/help')
  away()
  const { index } = person.send('/topics')
  expect(await post(url, updateOf(person, 900), secretOf(server))).toBe(503)
  expect(server.callsTo({ method: 'sendMessage' })).toHaveLength(1)
  back()
  await server.waitForMessage(person, undefined, { afterIndex: index })
  await person.ask('/help')
  expect(server.callsTo({ method: 'sendMessage' })).toHaveLength(3)
  expect(desk.errors).toEqual([])
})

test('a chat is answered in its order, and one that is slow keeps nobody else waiting', async () => {
  const server = await startServer()
  await startDesk(server)
  const [slow, other] = [server.addUser(), server.addUser()]
  const stuck = server.faults.add({ kind: 'hang', method: 'sendMessage', chatId: slow.id, times: 1 })
  slow.send('/help')
  slow.send('/topics')
  expect((await other.ask('/help')).text).toBeTruthy()
  const fromBot = () => slow.messages().filter(({ from }) => from?.is_bot)
  expect(fromBot()).toEqual([])
  stuck.release()
  await server.waitForMessage(slow, () => fromBot().length === 2)
  expect(fromBot()[0]?.text).toBe(other.messages().at(-1)?.text)
})

test('a bot that stops answers what it has in hand, and refuses what comes then', async () => {
  const server = await startServer()
  const { desk, url } = await startDesk(server)
  const person = server.addUser()
  server.faults.add({ kind: 'delay', method: 'sendMessage', ms: 200 })
  person.send('/help')
  await server.waitForCall({ method: 'sendMessage' }, () => true)
  await desk.stop()
  expect(server.callsTo({ method: 'sendMessage' })[0]?.outcome).toMatchObject({ ok: true })
  expect(await post(url, updateOf(person, 900), secretOf(server))).toBe(503)
})

test('a bot that goes back to asking removes the webhook and loses nothing', async () => {
  const server = await startServer()
  const { desk } = await startDesk(server)
  const person = server.addUser()
  await person.ask('/help')
  await desk.stop()
  const { index } = person.send('/topics')
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url })]
  await createTestDesk({ bots })
  await server.waitForMessage(person, undefined, { afterIndex: index })
  expect(server.callsTo({ method: 'deleteWebhook' })).toHaveLength(1)
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('a killed process loses nothing, its port answers as it should, and no log holds the token', async () => {
  const server = await startServer()
  const folder = await createFolder()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const said: string[] = []
  const start = () => {
    const bot = spawn(process.execPath, [main], {
      env: {
        PATH: process.env.PATH,
        TELEGRAM_BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.url,
        TELEGRAM_WEBHOOK_URL: `${url}/telegram`,
        KHABAR_HTTP_PORT: String(port),
        KHABAR_DATABASE: join(folder, 'khabar.db'),
        KHABAR_CONFIG: join(folder, 'khabar.json'),
        KHABAR_ENV_FILE: '/nonexistent/.env',
        KHABAR_LOG_LEVEL: 'debug',
      },
    })
    for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => void said.push(String(text)))
    onTestFinished(() => void bot.kill('SIGKILL'))
    return bot
  }
  const [person, other] = [server.addUser(), server.addUser()]
  const stuck = server.faults.add({ kind: 'hang', method: 'sendMessage' })
  const first = start()
  person.send('/help')
  await server.waitForCall({ method: 'sendMessage' }, () => true)
  first.kill('SIGKILL')
  await once(first, 'exit')
  await server.waitForCall({ method: 'sendMessage' })
  stuck.release()
  server.faults.add({ kind: 'status', code: 500, method: 'sendMessage', chatId: other.id, times: 1 })
  const second = start()
  await server.waitForMessage(person)
  await other.ask('/help')
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' })
  expect(await post(`${url}/telegram`, 'x'.repeat(2_000_000), secretOf(server))).toBe(413)
  expect(await post(`${url}/elsewhere`, {}, secretOf(server))).toBe(404)
  second.kill('SIGTERM')
  expect((await once(second, 'exit'))[0]).toBe(0)
  expect(person.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1)
  const log = said.join('')
  expect(log).toContain('the bot is running')
  expect(log).not.toContain(server.token)
  expect(log).not.toContain(server.token.split(':')[1])
  expect(log).not.toContain(secretOf(server))
}, 60_000)
