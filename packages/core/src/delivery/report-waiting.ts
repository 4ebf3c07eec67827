import { readerDefaults } from '../commands/conversation.ts'
import type { Log } from '../log.ts'
import { formatTime } from '../messages/dates.ts'
import type { Store } from '../store.ts'
import type { Platform } from './platform.ts'

/** Tells the operator how many messages wait on each platform, and when its pace will have let the last one leave. */
export async function reportWaiting({
  store,
  platforms,
  now,
  log,
}: {
  readonly store: Store
  readonly platforms: readonly Platform[]
  readonly now: Temporal.Instant
  readonly log: Log
}): Promise<void> {
  for (const { name, bulkPerSecond } of platforms) {
    const waiting = await store.outbox.waiting(name, now)
    if (waiting === 0) continue
    const lastAt = now.add({ milliseconds: Math.ceil((waiting / bulkPerSecond) * 1_000) })
    const { timeZone } = readerDefaults
    const count =
      waiting === 1 ? '1 message is queued' : `${waiting.toLocaleString('en-IN')} messages are queued`
    log.info(
      { platform: name, waiting, lastAt: lastAt.toString() },
      `${count} for ${name}; the last one leaves at about ${formatTime(lastAt, { timeZone, digits: 'latin' })} (${timeZone})`,
    )
  }
}
