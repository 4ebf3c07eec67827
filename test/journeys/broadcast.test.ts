import {
  createConversation,
  decodeCommand,
  parseCommand,
  readerDefaults,
  type Store,
  unchosenSettings,
} from '@khabar/core'
import { openStore } from '@khabar/store'
import { expect, onTestFinished, test } from 'vitest'

const now = Temporal.Instant.from('2026-11-24T05:00:00Z')
const operator = { platform: 'paper', address: 'सलमा' }
/** More than are queued in one step. */
const readers = 2_600

async function openWithReaders(): Promise<Store> {
  const store = await openStore(':memory:')
  onTestFinished(() => store.close())
  const settings = { ...unchosenSettings, ...readerDefaults, digestAt: null, createdAt: now }
  for (let number = 0; number < readers; number++)
    await store.readers.ensure(
      { platform: 'paper', address: String(number) },
      { ...settings, active: true, inactiveBecause: null },
    )
  return store
}

test('a broadcast whose process died between two steps goes on where it stopped, and nobody has it twice', async () => {
  const store = await openWithReaders()
  const ask = (of: Store, command: ReturnType<typeof parseCommand>) =>
    createConversation({ store: of, now: () => now }).answer(operator, command, { isOperator: true })
  const preview = await ask(store, parseCommand('/broadcast कल मेला देर से शुरू होगा।'))
  const [yes] = preview.actions
  const command = decodeCommand(yes && 'data' in yes ? yes.data : '')

  let steps = 0
  const queue: Store['outbox']['queue'] = (deliveries) => {
    steps += 1
    return steps > 1 ? Promise.reject(new Error('killed')) : store.outbox.queue(deliveries)
  }
  await expect(ask({ ...store, outbox: { ...store.outbox, queue } }, command)).rejects.toThrow('killed')
  expect(await store.outbox.count()).toMatchObject({ pending: 2_500 })

  expect(await ask(store, command)).toMatchObject({ text: expect.stringContaining('100 पाठकों के लिए') })
  expect(await ask(store, command)).toMatchObject({ text: 'यह संदेश पहले से सबके लिए कतार में है।' })
  expect(await store.outbox.count()).toMatchObject({ pending: readers })
})
