import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer } from '../telegram-server/index.ts'
import { createStoreSwitch } from './create-store-switch.ts'
import { createTelegramDesk } from './create-telegram-desk.ts'

const main = fileURLToPath(new URL('../../apps/telegram-bot/src/main.ts', import.meta.url))
const script = fileURLToPath(new URL('./run-poller.ts', import.meta.url))

/** A server, and bots that poll it as processes of their own, over one database. */
async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-polling-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const server = await createTelegramServer({ waitTimeoutMs: 15_000 })
  onTestFinished(() => server.close())
  const startProcess = () => {
    const words = [script, join(folder, 'khabar.db'), server.token, server.url]
    const child = spawn(process.execPath, words, { stdio: 'inherit' })
    onTestFinished(() => void child.kill('SIGKILL'))
    return {
      async kill() {
        child.kill('SIGKILL')
        await once(child, 'exit')
      },
    }
  }
  return { server, startProcess }
}

const fromBot = (person: { messages(): { from?: { is_bot: boolean } | undefined }[] }) =>
  person.messages().filter(({ from }) => from?.is_bot)

test('what a process had in hand when it was killed is answered once by the next', async () => {
  const { server, startProcess } = await setUp()
  const people = [server.addUser(), server.addUser(), server.addUser()]
  for (const person of people) person.send('/help')
  const stuck = server.faults.add({ kind: 'hang', method: 'sendMessage' })
  const first = startProcess()
  await server.waitForCall({ method: 'sendMessage' }, () => true)
  await first.kill()
  // The server has seen it, too: nothing that hangs is done any more.
  await server.waitForCall({ method: 'sendMessage' })
  stuck.release()
  expect(people.flatMap(fromBot)).toEqual([])
  startProcess()
  for (const person of people) await server.waitForMessage(person)
  await people[0]?.ask('/topics')
  expect(people.map((person) => fromBot(person).length)).toEqual([2, 1, 1])
}, 40_000)

test('an answer that took so long that Telegram was told to go on is not lost with its process', async () => {
  const { server, startProcess } = await setUp()
  const [slow, other] = [server.addUser(), server.addUser()]
  const stuck = server.faults.add({ kind: 'hang', method: 'sendMessage', chatId: slow.id })
  const first = startProcess()
  slow.send('/help')
  await server.waitForCall({ method: 'sendMessage', chatId: slow.id }, () => true)
  expect((await other.ask('/help')).text).toBeTruthy()
  // Confirmed: Telegram does not know it any more.
  await server.waitForCall({ method: 'getUpdates' }, ({ payload }) => Number(payload.offset) > 2)
  await first.kill()
  await server.waitForCall({ method: 'sendMessage', chatId: slow.id })
  stuck.release()
  expect(fromBot(slow)).toEqual([])
  startProcess()
  await server.waitForMessage(slow)
  await slow.ask('/topics')
  expect([fromBot(slow).length, fromBot(other).length]).toEqual([2, 1])
}, 40_000)

test('nothing is confirmed before it is handled or kept', async () => {
  const { server, person } = await createTelegramDesk()
  const stuck = server.faults.add({ kind: 'hang', method: 'sendMessage' })
  person.send('/help')
  await server.waitForCall({ method: 'sendMessage' }, () => true)
  // Long enough for a poller that asks for more at once.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const offsets = server.callsTo({ method: 'getUpdates' }).map(({ payload }) => Number(payload.offset))
  expect(new Set(offsets)).toEqual(new Set([0]))
  stuck.release()
  await server.waitForCall({ method: 'getUpdates' }, ({ payload }) => Number(payload.offset) > 1)
})

test('a chat is answered in its order, and one that is slow keeps nobody else waiting', async () => {
  const { server, person } = await createTelegramDesk()
  const stuck = server.faults.add({ kind: 'hang', method: 'sendMessage', chatId: person.id, times: 1 })
  person.send('/help')
  person.send('/xyz')
  const others = Array.from({ length: 20 }, () => server.addUser())
  await Promise.all(others.map((other) => other.ask('/help')))
  expect(fromBot(person)).toEqual([])
  stuck.release()
  await server.waitForMessage(person, () => fromBot(person).length === 2)
  const [help, unknown] = fromBot(person) as { text?: string }[]
  expect(help?.text).toBe((await others[0]?.ask('/help'))?.text)
  expect(unknown?.text).not.toBe(help?.text)
})

test('a bot that stops answers what it has in hand, and tells Telegram so', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const delayed = server.faults.add({ kind: 'delay', method: 'sendMessage', ms: 300 })
  person.send('/help')
  await server.waitForCall({ method: 'sendMessage' }, () => true)
  await desk.stop()
  expect(fromBot(person)).toHaveLength(1)
  delayed.release()
  const last = server.callsTo({ method: 'getUpdates' }).at(-1)
  expect(last?.payload).toMatchObject({ offset: 2 })
  expect(desk.errors).toEqual([])
})

test('while the database is away nothing is lost, and afterwards everything is answered once', async () => {
  const { away, back, between } = createStoreSwitch()
  const { server, desk, person } = await createTelegramDesk({ between })
  await person.ask('/help')
  const stuck = server.faults.add({ kind: 'hang', method: 'sendMessage', times: 1 })
  person.send('/topics')
  await expect.poll(() => stuck.hits).toBe(1)
  away()
  stuck.release()
  await server.waitForMessage(person, () => fromBot(person).length === 2)
  const other = server.addUser()
  other.send('/help')
  await expect.poll(() => desk.told.filter((line) => line.includes('it is asked again')).length).toBe(1)
  expect(fromBot(other)).toEqual([])
  back()
  await server.waitForMessage(other)
  await person.ask('/help')
  expect([fromBot(person).length, fromBot(other).length]).toEqual([3, 1])
  expect(desk.errors).toEqual([])
})

test('whatever Telegram answers a poller, no line of the log holds the token', async () => {
  const { server } = await setUp()
  const folder = await mkdtemp(join(tmpdir(), 'khabar-polling-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const fault of [
    { kind: 'status', code: 500 },
    { kind: 'drop-before' },
    { kind: 'status', code: 404, body: '<html>Not Found</html>' },
    { kind: 'status', code: 429 },
  ] as const)
    for (const method of ['deleteWebhook', 'getMyCommands', 'getUpdates'])
      server.faults.add({ ...fault, method, times: 1 })
  const bot = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      TELEGRAM_BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.url,
      KHABAR_DATABASE: join(folder, 'khabar.db'),
      KHABAR_CONFIG: join(folder, 'khabar.json'),
      KHABAR_ENV_FILE: '/nonexistent/.env',
      KHABAR_LOG_LEVEL: 'debug',
    },
  })
  onTestFinished(() => void bot.kill('SIGKILL'))
  const said: string[] = []
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => void said.push(String(text)))
  const person = server.addUser()
  server.faults.add({ kind: 'drop-before', method: 'sendMessage', times: 1 })
  expect((await person.ask('/help')).text).toBeTruthy()
  server.faults.add({ kind: 'status', code: 401, method: 'getUpdates', times: 1 })
  await expect.poll(() => said.join(''), { timeout: 10_000 }).toContain('takes no messages for now')
  bot.kill('SIGTERM')
  expect((await once(bot, 'exit'))[0]).toBe(0)
  const log = said.join('')
  expect(log).toContain('it is asked again')
  expect(log).not.toContain(server.token)
  expect(log).not.toContain(server.token.split(':')[1])
}, 60_000)
