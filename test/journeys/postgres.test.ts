import { type BotStarter, createConversation, createTick, type Message, silentLog } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openStore } from '@khabar/store'
import { type PostgresServer, startPostgres } from '@khabar/store/embedded-postgres'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createTestDesk } from './create-test-desk.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})

afterAll(() => server?.remove())

const reader = { platform: 'paper', address: 'मीरा' }

/** A platform that keeps what it is given. */
function createPaper() {
  const sent: Message[] = []
  const platform = {
    name: 'paper',
    bulkPerSecond: 100,
    isIdempotent: false,
    async send(_: string, message: Message) {
      sent.push(message)
      return { kind: 'sent', messageId: String(sent.length) } as const
    },
  }
  const starter: BotStarter = { name: 'paper', start: async () => ({ platform, stop: async () => {} }) }
  return { sent, platform, starter }
}

test('over PostgreSQL news is read, found and sent once, however many processes tick', async () => {
  const database = await server.createDatabase()
  const paper = createPaper()
  const desk = await createTestDesk({ bots: [paper.starter], database })
  await desk.tick()
  const { answer } = createConversation({ store: desk.store, now: desk.clock.now })
  const found = await answer(reader, { name: 'topic', query: 'हॉकी' })
  expect(found).toMatchObject({ kind: 'list' })
  await answer(reader, { name: 'digest', times: '11:00' })

  const second = await openStore(database)
  const fetcher = createFetcher()
  onTestFinished(async () => {
    await fetcher.close()
    await second.close()
  })
  const other = createTick({
    store: second,
    fetcher,
    platforms: [paper.platform],
    now: desk.clock.now,
    log: silentLog,
  })
  desk.clock.moveTo('2026-11-24T05:30:00Z')
  await Promise.all([desk.tick(), other(), desk.tick(), other()])
  expect(paper.sent.map(({ kind }) => kind)).toEqual(['digest'])
  expect(await desk.store.outbox.count('paper')).toMatchObject({ sent: 1, pending: 0, sending: 0 })
  expect(desk.errors).toEqual([])
})
