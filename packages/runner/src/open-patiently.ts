import type { Log, Store } from '@khabar/core'
import { StoreError, type StoreTrouble } from '@khabar/store'

/** What passes without anybody touching our settings: a server that starts, restarts, or is full for a while. */
const passing: ReadonlySet<StoreTrouble> = new Set([
  'cannot-connect',
  'connection-lost',
  'too-many-connections',
])
const firstWaitMs = 1_000
const longestWaitMs = 60_000

/**
 * Opens a store. While its server is away it is asked again and again, after a second at first and a minute at most,
 * and the log says so; all other trouble is thrown at once.
 *
 * @returns `null` where `signal` was aborted meanwhile.
 * @throws {StoreError}
 */
export async function openPatiently(
  open: () => Promise<Store>,
  {
    log,
    signal,
    sleep = sleepUntilAborted,
  }: { log: Log; signal: AbortSignal; sleep?: (ms: number, signal: AbortSignal) => Promise<void> },
): Promise<Store | null> {
  for (let waitMs = firstWaitMs; !signal.aborted; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof StoreError && passing.has(error.reason))) throw error
      log.warn({ seconds: waitMs / 1000, reason: error.message }, 'the database is away; it is asked again')
    }
    await sleep(waitMs, signal)
  }
  return null
}

function sleepUntilAborted(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
