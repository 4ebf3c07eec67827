import { setTimeout as sleep } from 'node:timers/promises'
import { createTick, type Fetcher, type Platform, type Store, silentLog } from '@khabar/core'

const LIMIT_MS = 100_000

/**
 * Returns the seconds that ticks take until nothing waits any more, and how many sends were under way at most. What was
 * given up is for the server to count.
 *
 * @throws {Error} where that takes too long.
 */
export async function deliverAll(
  store: Store,
  platform: Platform,
): Promise<{ seconds: number; peakInFlight: number }> {
  const watched = watchSends(platform)
  const tick = createTick({
    store,
    fetcher: noFetcher,
    platforms: [watched.platform],
    now: () => Temporal.Now.instant(),
    log: silentLog,
  })
  const started = performance.now()
  for (;;) {
    await tick()
    const passedMs = performance.now() - started
    const { pending, sending } = await store.outbox.count(platform.name)
    if (pending + sending === 0) return { seconds: passedMs / 1000, peakInFlight: watched.peak() }
    if (passedMs > LIMIT_MS) throw new Error(`${pending + sending} messages still wait.`)
    await sleep(10)
  }
}

function watchSends(platform: Platform) {
  let inFlight = 0
  let peak = 0
  const send: Platform['send'] = async (...args) => {
    peak = Math.max(peak, ++inFlight)
    try {
      return await platform.send(...args)
    } finally {
      inFlight--
    }
  }
  return { platform: { ...platform, send }, peak: () => peak }
}

const noFetcher: Fetcher = {
  fetch: () => Promise.reject(new Error('Nothing is fetched here.')),
}
