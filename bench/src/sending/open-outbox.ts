import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Message, type Store, unchosenSettings } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { copyReader } from './copy-reader.ts'

/** A store in an SQLite file with readers who get the same messages. */
export type Outbox = {
  readonly store: Store
  /** Queues a message for every reader, due now. */
  queue(message: Message): Promise<void>
  close(): Promise<void>
}

/** Makes a store in a temporary folder with one reader for each address. */
export async function openOutbox(platform: string, addresses: readonly string[]): Promise<Outbox> {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const path = join(folder, 'khabar.db')
  const store = await openSqliteStore(path)
  const [first = '', ...others] = addresses
  const { id: firstId } = await store.readers.ensure({ platform, address: first }, newReader())
  copyReader(path, firstId, others)
  let messages = 0
  return {
    store,
    async queue(message) {
      const key = `bench:${messages++}`
      const now = Temporal.Now.instant()
      const draft = { key, body: message, storyIds: [], createdAt: now }
      const messageId = await store.outbox.putMessage(draft)
      await store.outbox.queue(
        addresses.map((_, index) => ({
          readerId: firstId + index,
          key,
          messageId,
          lane: 'digest',
          dueAt: now,
        })),
      )
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A reader who chose nothing. */
export function newReader() {
  return {
    ...unchosenSettings,
    language: 'hi',
    timeZone: 'Asia/Kolkata',
    digestTimes: [],
    digestAt: null,
    digestLength: 5,
    active: true,
    inactiveBecause: null,
    createdAt: Temporal.Now.instant(),
  } as const
}
