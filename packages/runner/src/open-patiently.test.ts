import type { Log } from '@khabar/core'
import { openSqliteStore, StoreError, type StoreTrouble } from '@khabar/store'
import { expect, test } from 'vitest'
import { openPatiently } from './open-patiently.ts'

function trouble(reason: StoreTrouble): StoreError {
  return new StoreError('The database postgres://db/news does not answer.', {
    reason,
    database: 'postgres://db/news',
  })
}

function createLog() {
  const warned: unknown[] = []
  const log: Log = { info() {}, warn: (facts) => void warned.push(facts), error() {} }
  return { log, warned }
}

test('a server that is away is asked again, after longer and longer, and the log says so', async () => {
  const { log, warned } = createLog()
  const waits: number[] = []
  let tries = 0
  const store = await openPatiently(
    async () => {
      tries += 1
      if (tries < 10) throw trouble(tries % 2 === 0 ? 'connection-lost' : 'cannot-connect')
      return openSqliteStore(':memory:')
    },
    { log, signal: new AbortController().signal, sleep: async (ms) => void waits.push(ms / 1000) },
  )
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
  expect(warned[0]).toEqual({ seconds: 1, reason: 'The database postgres://db/news does not answer.' })
  expect(await store?.sources.list()).toEqual([])
  await store?.close()
})

test.each(['access-denied', 'no-database', 'newer-schema', 'damaged', 'half-copied'] as const)(
  '%s does not pass by itself, and is thrown at once',
  async (reason) => {
    const { log, warned } = createLog()
    const opening = openPatiently(() => Promise.reject(trouble(reason)), {
      log,
      signal: new AbortController().signal,
    })
    await expect(opening).rejects.toMatchObject({ reason })
    expect(warned).toEqual([])
  },
)

test('who is told to stop while waiting stops', async () => {
  const stopping = new AbortController()
  const waiting = openPatiently(() => Promise.reject(trouble('cannot-connect')), {
    log: { ...createLog().log, warn: () => stopping.abort() },
    signal: stopping.signal,
  })
  expect(await waiting).toBeNull()
})
