import { expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import type { Message } from '../messages/message.ts'
import type { Store } from '../store.ts'
import { deliverOne } from './deliver-one.ts'
import type { Delivery } from './outbox.ts'
import type { Platform, SendOptions } from './platform.ts'

const delivery: Delivery = {
  id: 1,
  claim: 1,
  readerId: 1,
  address: '7',
  timeZone: 'Asia/Kolkata',
  quiet: null,
  breakingInQuiet: true,
  key: 'story:1',
  lane: 'breaking',
  messageId: 1,
  message: { kind: 'notice', text: 'पुल खुल गया', actions: [] },
  partsSent: [],
  strikes: 0,
  attempt: 1,
  fateUnknown: false,
  unknownSince: null,
}
const breaking: Message = {
  kind: 'story',
  intro: null,
  isBreaking: true,
  card: {
    storyId: 1,
    headline: 'पुल टूटा',
    summary: '',
    meta: 'उजाला',
    publishedAt: '2026-11-24T20:30:00Z',
    url: null,
    imageUrl: null,
  },
  actions: [],
}

/** What a platform was told with one send at that instant; it refuses what is not plain text. */
async function sendsAt(at: string, message: Message): Promise<(boolean | undefined)[]> {
  const sends: SendOptions[] = []
  const platform: Platform = {
    name: 'paper',
    bulkPerSecond: 1,
    isIdempotent: false,
    async send(_address, _message, options) {
      sends.push(options)
      return options.plain ? { kind: 'sent', messageId: '1' } : { kind: 'rejected', reason: 'markup' }
    },
  }
  const outbox: Partial<Store['outbox']> = { async settle() {} }
  // Nothing else of a store is used where a send succeeds.
  const store = { outbox } as unknown as Store
  const now = () => Temporal.Instant.from(at)
  await deliverOne({ ...delivery, message }, platform, { store, now, log: silentLog })
  return sends.map(({ silent }) => silent)
}

test('a message at night is silent, also when it is repeated as plain text; one in the morning is not', async () => {
  expect(await sendsAt('2026-11-24T20:30:00Z', delivery.message)).toEqual([true, true])
  expect(await sendsAt('2026-11-25T02:30:00Z', delivery.message)).toEqual([false, false])
})

test('breaking news sounds at night for who wants it then', async () => {
  expect(await sendsAt('2026-11-24T20:30:00Z', breaking)).toEqual([false, false])
})
