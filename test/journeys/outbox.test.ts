import {
  createTick,
  type Log,
  type Message,
  type Platform,
  type SendOptions,
  type SendOutcome,
  unchosenSettings,
} from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { expect, onTestFinished, test } from 'vitest'

const start = Temporal.Instant.from('2026-11-24T12:00:00Z')
const body: Message = { kind: 'notice', text: 'पुल खुला', actions: [] }
const sent: SendOutcome = { kind: 'sent', messageId: '1' }

/** A platform that answers what a test says, and a clock that moves only when told to or waited for. */
async function setUp({
  answer = () => sent,
  ...changes
}: Partial<Platform> & { answer?: (options: SendOptions) => SendOutcome | Promise<SendOutcome> } = {}) {
  const store = await openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  let at = start
  const now = () => at
  const sends: (SendOptions & { address: string; at: number })[] = []
  const alerts: string[] = []
  const log: Log = {
    info() {},
    warn() {},
    error: (facts) => void alerts.push('alert' in facts ? String(facts.alert) : ''),
  }
  const platform: Platform = {
    name: 'paper',
    bulkPerSecond: 1_400,
    isIdempotent: false,
    async send(address, _, options) {
      sends.push({ address, ...options, at: at.since(start).total('milliseconds') })
      return answer(options)
    },
    ...changes,
  }
  const fetcher = { fetch: () => Promise.reject(new Error('nothing to fetch')) }
  const sleep = async (ms: number) => {
    at = at.add({ milliseconds: ms })
  }
  const tick = createTick({ store, fetcher, platforms: [platform], now, log, sleep })
  const join = (address: string) =>
    store.readers.ensure(
      { platform: 'paper', address },
      {
        ...unchosenSettings,
        language: 'hi',
        timeZone: 'Asia/Kolkata',
        digestTimes: [],
        digestAt: null,
        digestLength: 5,
        active: true,
        inactiveBecause: null,
        createdAt: at,
      },
    )
  const messageId = await store.outbox.putMessage({ key: 'a', body, storyIds: [], createdAt: at })
  const queue = async (address: string, key = 'story:1') => {
    const reader = await join(address)
    await store.outbox.queue([{ readerId: reader.id, key, messageId, lane: 'breaking', dueAt: at }])
    return reader
  }
  const pass = async (minutes: number) => {
    at = at.add({ minutes })
    await tick()
  }
  return { store, sends, alerts, queue, tick, pass, messageId }
}

test('a message that is refused goes out as plain text, and an operator is told', async () => {
  const { store, sends, alerts, queue, tick } = await setUp({
    answer: ({ plain }) => (plain ? sent : { kind: 'rejected', reason: "can't parse entities" }),
  })
  await queue('1')
  await tick()
  expect(sends.map(({ plain = false }) => plain)).toEqual([false, true])
  expect(await store.outbox.count()).toMatchObject({ sent: 1 })
  expect(alerts).toEqual(['rejected'])
})

test('a message that is refused even as plain text fails with an alert, and its reader stays', async () => {
  const { store, alerts, queue, tick } = await setUp({
    answer: () => ({ kind: 'rejected', reason: 'too long' }),
  })
  const { id } = await queue('1')
  await tick()
  expect(await store.outbox.count()).toMatchObject({ failed: 1 })
  expect(alerts).toEqual(['rejected', 'rejected'])
  expect(await store.readers.get(id)).toMatchObject({ active: true })
})

test('a vague sign disables a reader after five in a row, half an hour apart, and never after one', async () => {
  const { store, sends, queue, tick, pass } = await setUp({
    answer: () => ({ kind: 'doubtful', reason: 'chat not found' }),
  })
  const { id } = await queue('1')
  await queue('1', 'story:2')
  await tick()
  expect(await store.readers.get(id)).toMatchObject({ active: true })
  for (let round = 1; round < 4; round++) await pass(31)
  expect(await store.readers.get(id)).toMatchObject({ active: true })
  await pass(31)
  expect(await store.readers.get(id)).toMatchObject({ active: false, inactiveBecause: 'chat not found' })
  const before = sends.length
  await pass(120)
  expect(sends).toHaveLength(before)
})

test('a success between vague signs clears them', async () => {
  let tries = 0
  const { store, queue, tick, pass } = await setUp({
    answer: () => (++tries % 4 === 0 ? sent : { kind: 'doubtful', reason: '403' }),
  })
  const { id } = await queue('1')
  await tick()
  for (let round = 1; round < 4; round++) await pass(31)
  expect(await store.outbox.count()).toMatchObject({ sent: 1 })
  await queue('1', 'story:2')
  for (let round = 0; round < 3; round++) await pass(31)
  expect(await store.readers.get(id)).toMatchObject({ active: true })
})

test('a chat that is closed is paused, told of once, and keeps what it was to get', async () => {
  const { store, sends, alerts, queue, tick, pass } = await setUp({
    answer: () => ({ kind: 'closed', reason: 'TOPIC_CLOSED' }),
  })
  const { id } = await queue('1')
  await tick()
  await queue('1', 'story:2')
  await pass(5)
  expect(sends).toHaveLength(1)
  expect(alerts).toEqual(['closed'])
  expect(await store.readers.get(id)).toMatchObject({ active: false, inactiveBecause: 'TOPIC_CLOSED' })
  expect(await store.outbox.count()).toMatchObject({ pending: 2 })
})

test('5,000 invalid requests in ten minutes stop all sends for ten more, with an alert', async () => {
  const { store, sends, alerts, queue, tick, pass } = await setUp({
    answer: () => ({ kind: 'gone', reason: '50007', isInvalid: true }),
    mostInvalidRequests: 5_000,
  })
  for (let index = 0; index < 4_998; index++) await store.outbox.countInvalid('paper', start)
  await queue('1')
  await tick()
  expect(alerts).toEqual([])
  await queue('2')
  await pass(1)
  expect(alerts).toEqual(['invalid requests'])
  await queue('3')
  await pass(9)
  expect(sends).toHaveLength(2)
  await pass(2)
  expect(sends).toHaveLength(3)
})

test('a message of several parts goes on after those that were answered', async () => {
  let tries = 0
  const { store, sends, queue, tick, pass } = await setUp({
    async answer({ onPart, partsSent = [] }) {
      if (++tries > 1) return { kind: 'sent', messageId: [...partsSent, '12'].join() }
      await onPart?.(['11'])
      return { kind: 'retry', afterMs: 5_000, reason: 'no connection', holdsAll: false }
    },
  })
  await queue('1')
  await tick()
  await pass(1)
  expect(sends.map(({ partsSent }) => partsSent)).toEqual([[], ['11']])
  expect(await store.outbox.count()).toMatchObject({ sent: 1 })
})

test('bulk goes in its pace and never faster, whoever is slow to answer', async () => {
  const { sends, queue, tick } = await setUp({ bulkPerSecond: 28 })
  for (let index = 0; index < 100; index++) await queue(`${index}`)
  await tick()
  expect(sends).toHaveLength(100)
  const busiest = Math.max(
    ...sends.map(({ at: from }) => sends.filter(({ at }) => at >= from && at < from + 1_000).length),
  )
  expect(busiest).toBeLessThanOrEqual(30)
})

test('one answer that is long in coming does not keep the others waiting', async () => {
  const { promise: slow, resolve } = Promise.withResolvers<SendOutcome>()
  const { sends, store, queue, tick } = await setUp({
    bulkPerSecond: 28,
    answer: ({ key }) => (key.startsWith('0:') ? slow : sent),
  })
  for (let index = 0; index < 40; index++) await queue(`${index}`)
  const ticking = tick()
  while (sends.length < 40) await new Promise((next) => setTimeout(next, 1))
  resolve(sent)
  await ticking
  expect(await store.outbox.count()).toMatchObject({ sent: 40 })
})

test('messages to one reader go one after the other', async () => {
  let underWay = 0
  let most = 0
  const { queue, tick, sends } = await setUp({
    async answer() {
      most = Math.max(most, ++underWay)
      await new Promise((next) => setTimeout(next, 1))
      underWay -= 1
      return sent
    },
  })
  for (const key of ['a', 'b', 'c']) await queue('1', key)
  await tick()
  expect(sends.map(({ key }) => key)).toEqual(['1:a', '1:b', '1:c'])
  expect(most).toBe(1)
})
