import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Log, silentLog, startDesk } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { createTelegramStarter } from '@khabar/telegram-bot'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer } from '../telegram-server/index.ts'

/** A Telegram server and bots of one token, each with a store of its own on the same file, as processes have. */
async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-poller-'))
  const server = await createTelegramServer()
  onTestFinished(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })
  const now = () => Temporal.Now.instant()
  const start = async (log: Log = silentLog) => {
    const store = await openSqliteStore(join(folder, 'khabar.db'))
    const desk = await startDesk({
      store,
      fetcher: { fetch: () => Promise.reject(new Error('there is nothing to fetch')) },
      sources: null,
      bots: [
        createTelegramStarter({
          token: server.token,
          apiRoot: server.url,
          pollerPace: { leaseMs: 300, askAgainMs: 20 },
        }),
      ],
      now,
      log,
      schedule: () => ({ stop() {} }),
    })
    await desk.started
    let isOver = false
    const stop = async () => {
      if (isOver) return
      isOver = true
      await desk.stop()
      await store.close()
    }
    onTestFinished(stop)
    return { stop, store, desk }
  }
  const polls = () => server.callsTo({ method: 'getUpdates' })
  const openStore = async () => {
    const store = await openSqliteStore(join(folder, 'khabar.db'))
    onTestFinished(() => store.close())
    return store
  }
  return { server, start, polls, openStore }
}

function listen() {
  const said: string[] = []
  const say = (_: object, message: string) => void said.push(message)
  return { said, log: { info: say, warn: say, error: say } }
}

const conflicts = (polls: ReturnType<Awaited<ReturnType<typeof setUp>>['polls']>) =>
  polls.filter(({ outcome }) => outcome && !outcome.ok && outcome.error_code === 409)

test('of two processes with one token one polls, the other says so, and takes over when the first stops', async () => {
  const { server, start, polls } = await setUp()
  const first = await start()
  const person = server.addUser()
  expect((await person.ask('/help')).text).toBeTruthy()
  const { said, log } = listen()
  await start(log)
  await expect.poll(() => said).toContainEqual(waits)
  expect((await person.ask('/help')).text).toBeTruthy()
  await first.stop()
  expect((await person.ask('/help')).text).toBeTruthy()
  expect(conflicts(polls())).toEqual([])
})

test('a process that does not poll still sends', async () => {
  const { server, start } = await setUp()
  await start()
  const person = server.addUser()
  await person.ask('/start')
  const { said, log } = listen()
  const { store, desk } = await start(log)
  await expect.poll(() => said).toContainEqual(waits)
  const reader = await store.readers.find({ platform: 'telegram', address: String(person.id) })
  const now = Temporal.Now.instant()
  const body = { kind: 'notice', text: 'पुल खुला', actions: [] } as const
  const messageId = await store.outbox.putMessage({ key: 'a', body, storyIds: [], createdAt: now })
  await store.outbox.queue([{ readerId: reader?.id ?? 0, key: 'a', messageId, lane: 'breaking', dueAt: now }])
  expect(await desk.tick()).toMatchObject({ sent: 1 })
  expect(person.messages().at(-1)?.text).toBe('पुल खुला')
})

test('a poller that died without a word is followed when its lease has run out', async () => {
  const { server, start, openStore } = await setUp()
  const store = await openStore()
  const name = `telegram poller ${createHash('sha256').update(server.token).digest('hex').slice(0, 16)}`
  await store.leases.take({ name, holder: 'the dead', now: Temporal.Now.instant(), leaseMs: 500 })
  const { said, log } = listen()
  await start(log)
  await expect.poll(() => said).toContainEqual(waits)
  expect((await server.addUser().ask('/help')).text).toBeTruthy()
})

test('a program that polls without our lease is said plainly and outlasted', async () => {
  const { server, start } = await setUp()
  const { said, log } = listen()
  await start(log)
  await server.waitForCall({ method: 'getUpdates' }, () => true)
  // Its poll ends ours.
  await new Api(server.token, { apiRoot: server.url }).getUpdates({ timeout: 0 })
  await expect.poll(() => said).toContainEqual(expect.stringMatching(/another program polls with the same/))
  expect((await server.addUser().ask('/help')).text).toBeTruthy()
})

test('a webhook that another program sets is said plainly and removed', async () => {
  const { server, start } = await setUp()
  const { said, log } = listen()
  await start(log)
  await server.waitForCall({ method: 'getUpdates' }, () => true)
  await new Api(server.token, { apiRoot: server.url }).setWebhook('http://127.0.0.1:1/elsewhere')
  await expect.poll(() => said).toContainEqual(expect.stringMatching(/another program has set a webhook/))
  expect((await server.addUser().ask('/help')).text).toBeTruthy()
})

const waits = expect.stringMatching(/^Another process takes the messages of this bot/)
