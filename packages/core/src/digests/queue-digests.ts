import { digestOf } from '../messages/compose.ts'
import type { Reader } from '../readers/reader.ts'
import type { Store } from '../store.ts'
import { chooseStories } from './choose-stories.ts'
import { lastSlot, nextSlot } from './slots.ts'

const readersAStep = 200

/**
 * Queues the digest of every reader whose slot has come, and sets their next slot. Slots that were missed (the
 * program was down) become one digest. Queueing comes first and is idempotent by its key, so that a process that
 * dies in between repeats nothing and loses nothing.
 *
 * @returns how many digests were queued. A reader for whom there is nothing new gets none.
 */
export async function queueDigests({
  store,
  now,
}: {
  store: Store
  now: () => Temporal.Instant
}): Promise<number> {
  let queued = 0
  for (;;) {
    const at = now()
    const readers = await store.readers.digestsDue({ now: at, limit: readersAStep })
    for (const reader of readers) {
      queued += await queueDigest(reader, store, at)
      await store.readers.update(reader.id, { digestAt: nextSlot(reader, at) })
    }
    if (readers.length < readersAStep) return queued
  }
}

async function queueDigest(reader: Reader, store: Store, now: Temporal.Instant): Promise<number> {
  const slot = lastSlot(reader, now)
  if (!slot) return 0
  const { stories, leftOut } = await chooseStories(store, { reader, now, length: reader.digestLength })
  if (stories.length === 0) return 0
  const { language, timeZone } = reader
  const storyIds = stories.map(({ id }) => id)
  const messageId = await store.outbox.putMessage({
    key: `digest:${slot}:${language}:${timeZone}:${storyIds.join(',')}+${leftOut}`,
    body: digestOf(stories, { slot, leftOut, language, timeZone }),
    storyIds,
    createdAt: now,
  })
  return store.outbox.queue([
    { readerId: reader.id, key: `digest:${slot}`, messageId, lane: 'digest', dueAt: now },
  ])
}
