import { expect, test } from 'vitest'
import type { Delivery, Lane } from './outbox.ts'
import type { SendOutcome } from './platform.ts'
import { settlementOf } from './settlement-of.ts'

const at = Temporal.Instant.from('2026-11-24T12:00:00Z')
const telegram = { isIdempotent: false }
const discord = { isIdempotent: true }
const unknown: SendOutcome = { kind: 'unknown', reason: 'no answer' }

const deliveryOf = (lane: Lane, { attempt = 1, fateUnknown = false } = {}): Delivery => ({
  id: 1,
  claim: 1,
  readerId: 1,
  address: '7',
  timeZone: 'Asia/Kolkata',
  quiet: null,
  breakingInQuiet: false,
  key: 'a',
  lane,
  messageId: 1,
  message: { kind: 'notice', text: 'नमस्ते', actions: [] },
  partsSent: [],
  strikes: 0,
  attempt,
  fateUnknown,
  unknownSince: fateUnknown ? at : null,
})

test('breaking news of unknown fate is repeated once on a platform that makes copies, and its reason says so', () => {
  expect(settlementOf(unknown, deliveryOf('breaking'), telegram, at)).toMatchObject({
    state: 'pending',
    fateUnknown: true,
    reason: 'fate unknown: no answer',
  })
  const second = deliveryOf('breaking', { attempt: 2, fateUnknown: true })
  expect(settlementOf(unknown, second, telegram, at)).toMatchObject({
    state: 'failed',
    reason: 'fate unknown, repeated once: no answer',
  })
})

test('a digest of unknown fate is not repeated there', () => {
  expect(settlementOf(unknown, deliveryOf('digest'), telegram, at)).toMatchObject({
    state: 'failed',
    reason: 'fate unknown, not repeated: no answer',
  })
})

test('where nothing comes twice, both are repeated, within the minutes for which a nonce is known', () => {
  for (const lane of ['breaking', 'digest'] as const) {
    let waitedMs = 0
    for (let attempt = 1; attempt < 8; attempt++) {
      const settlement = settlementOf(unknown, deliveryOf(lane, { attempt, fateUnknown: true }), discord, at)
      if (settlement.state !== 'pending') throw new Error(`given up at attempt ${attempt}`)
      waitedMs += settlement.dueAt.since(at).total('milliseconds')
    }
    expect(waitedMs).toBeLessThan(3 * 60_000)
    expect(settlementOf(unknown, deliveryOf(lane, { attempt: 8 }), discord, at).state).toBe('failed')
  }
})

test('a wait that the platform asks for is no attempt, a fault is one', () => {
  const retry = { kind: 'retry', afterMs: 7_000, reason: '429', holdsAll: false } as const
  const ninth = deliveryOf('digest', { attempt: 9 })
  expect(settlementOf({ ...retry, isAsked: true }, ninth, telegram, at)).toMatchObject({
    state: 'pending',
    isAttempt: false,
    dueAt: at.add({ seconds: 7 }),
  })
  expect(settlementOf(retry, ninth, telegram, at)).toMatchObject({ state: 'failed' })
})

test('a chat that is closed keeps its message, and a doubtful one tries again later', () => {
  const delivery = deliveryOf('breaking')
  expect(settlementOf({ kind: 'closed', reason: 'TOPIC_CLOSED' }, delivery, telegram, at)).toMatchObject({
    state: 'pending',
    isAttempt: false,
  })
  expect(settlementOf({ kind: 'doubtful', reason: '403' }, delivery, telegram, at)).toMatchObject({
    state: 'pending',
    dueAt: at.add({ minutes: 30 }),
  })
})
