import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BotStarter, createConversation, createTick, type Message, silentLog } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openSqliteStore } from '@khabar/store'
import { expect, onTestFinished, test } from 'vitest'
import { createTestDesk } from './create-test-desk.ts'

const reader = { platform: 'paper', address: 'मीरा' }

/** A platform that keeps what it is given. */
function createPaper() {
  const sent: { address: string; message: Message }[] = []
  const platform = {
    name: 'paper',
    bulkPerSecond: 100,
    isIdempotent: false,
    async send(address: string, message: Message) {
      sent.push({ address, message })
      return { kind: 'sent', messageId: String(sent.length) } as const
    },
  }
  const starter: BotStarter = { name: 'paper', start: async () => ({ platform, stop: async () => {} }) }
  return { sent, platform, starter, digests: () => sent.filter(({ message }) => message.kind === 'digest') }
}

async function setUp(options: { holdBack?: string[]; database?: string } = {}) {
  const paper = createPaper()
  const desk = await createTestDesk({ bots: [paper.starter], ...options })
  await desk.tick()
  const conversation = createConversation({ store: desk.store, now: desk.clock.now })
  return { paper, desk, ask: conversation.answer.bind(null, reader) }
}

const storiesIn = (message: Message | undefined) =>
  message && 'cards' in message ? message.cards.map(({ storyId }) => storyId) : []

test('slots that were missed while nothing ran become one digest', async () => {
  const { paper, desk, ask } = await setUp()
  await ask({ name: 'digest', times: '07:00 21:00' })
  desk.clock.moveTo('2026-11-25T16:00:00Z')
  await desk.tick()
  await desk.tick()
  expect(paper.digests()).toHaveLength(1)
  const { digestAt } = (await desk.store.readers.find(reader)) ?? {}
  expect(digestAt?.toString()).toBe('2026-11-26T01:30:00Z')
})

test('a story comes in one digest only, and where nothing is new there is silence', async () => {
  const { paper, desk, ask } = await setUp()
  await ask({ name: 'digest', times: '11:00 11:10 11:20 11:30 11:40 11:50' })
  for (let minutes = 0; minutes < 90; minutes += 10) {
    desk.clock.pass(10)
    await desk.tick()
  }
  const stories = paper.digests().flatMap(({ message }) => storiesIn(message))
  expect(stories.length).toBeGreaterThan(5)
  expect(new Set(stories).size).toBe(stories.length)
  expect(paper.digests().length).toBeLessThan(6)
})

test('who has left gets nothing, and after coming back the next digest', async () => {
  const { paper, desk, ask } = await setUp()
  await ask({ name: 'start' })
  await ask({ name: 'stop' })
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  expect(paper.sent).toEqual([])
  await ask({ name: 'start' })
  expect((await desk.store.readers.find(reader))?.digestAt?.toString()).toBe('2026-11-26T01:30:00Z')
})

test('two processes over one store send one digest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-'))
  const database = join(folder, 'khabar.db')
  const { paper, desk, ask } = await setUp({ database })
  const second = await openSqliteStore(database)
  const fetcher = createFetcher()
  onTestFinished(async () => {
    await fetcher.close()
    await second.close()
    await rm(folder, { recursive: true })
  })
  await ask({ name: 'digest', times: '11:00' })
  desk.clock.moveTo('2026-11-24T05:30:00Z')
  const { platform } = paper
  const other = createTick({
    store: second,
    fetcher,
    platforms: [platform],
    now: desk.clock.now,
    log: silentLog,
  })
  await Promise.all([desk.tick(), other(), desk.tick(), other()])
  expect(paper.digests()).toHaveLength(1)
})

test('a digest on demand says what is in the news for somebody who has not joined', async () => {
  const { ask } = await setUp()
  const message = await ask({ name: 'digest', times: null })
  expect(message).toMatchObject({ kind: 'digest', title: 'सुबह की खबरें · 24 नवंबर' })
  expect(storiesIn(message)).toHaveLength(5)
})

test('what is being sent when the desk stops is finished and settled', async () => {
  const { paper, desk, ask } = await setUp()
  await ask({ name: 'digest', times: '11:00' })
  desk.clock.moveTo('2026-11-24T05:30:00Z')
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const { send } = paper.platform
  paper.platform.send = async (address, message) => {
    begin()
    await answered
    return send(address, message)
  }
  const ticking = desk.tick()
  await begun
  const stopping = desk.stop()
  answer()
  await Promise.all([ticking, stopping])
  expect(await desk.store.outbox.count('paper')).toMatchObject({ sent: 1, sending: 0, pending: 0 })
})

test('an edition longer than a minute goes on in the next tick, in the pace of the bot', async () => {
  const { paper, desk } = await setUp()
  const conversation = createConversation({ store: desk.store, now: desk.clock.now })
  for (let person = 0; person < 90; person += 1)
    await conversation.answer({ platform: 'slow', address: `${person}` }, { name: 'digest', times: '11:00' })
  const platform = { ...paper.platform, name: 'slow', bulkPerSecond: 1 }
  let at = Temporal.Instant.from('2026-11-24T05:30:00Z')
  const fetcher = createFetcher()
  onTestFinished(() => fetcher.close())
  const tick = createTick({
    store: desk.store,
    fetcher,
    platforms: [platform],
    now: () => at,
    log: silentLog,
    sleep: async (milliseconds) => {
      at = at.add({ milliseconds })
    },
  })
  const { queued, sent } = await tick()
  expect(queued).toBe(90)
  expect(sent).toBeGreaterThan(50)
  expect(sent).toBeLessThan(60)
  await tick()
  expect(await desk.store.outbox.count('slow')).toMatchObject({ sent: 90, pending: 0, sending: 0 })
  expect(new Set(paper.sent.map(({ address }) => address)).size).toBe(90)
})

test('a digest that is late because nothing ran brings the news that came meanwhile', async () => {
  const held = ['vienna-masaude-par-sahmati', 'hockey-asia-cup-jeet']
  const { paper, desk, ask } = await setUp({ holdBack: held })
  await ask({ name: 'digest', times: '07:00' })
  desk.clock.moveTo('2026-11-26T01:00:00Z')
  desk.newsroom.publish()
  desk.clock.moveTo('2026-11-26T04:00:00Z')
  await desk.tick()
  const [digest, ...more] = paper.digests()
  expect(more).toEqual([])
  expect(storiesIn(digest?.message)).toHaveLength(2)
})
