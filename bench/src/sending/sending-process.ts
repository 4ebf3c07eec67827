import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTick, silentLog } from '@khabar/core'
import { openStore } from '@khabar/store'
import { benchPlatform } from './fill-queue.ts'

/**
 * One of several processes that send for one bot: `sending-process.ts DATABASE PER_SECOND SECONDS`, started by
 * `sendTogether`. It waits for a word, ticks for so many seconds over a platform that takes 20 ms for a message, and
 * tells how many it sent.
 */
const [database = '', perSecond, seconds] = process.argv.slice(2)
const store = await openStore(database)
process.send?.('open')
await once(process, 'message')

let sent = 0
const signal = AbortSignal.timeout(1_000 * Number(seconds))
const tick = createTick({
  store,
  fetcher: { fetch: () => Promise.reject(new Error('Nothing is fetched here.')) },
  platforms: [
    {
      name: benchPlatform,
      bulkPerSecond: Number(perSecond),
      isIdempotent: true,
      async send() {
        await sleep(20)
        sent += 1
        return { kind: 'sent', messageId: String(sent) }
      },
    },
  ],
  now: () => Temporal.Now.instant(),
  log: silentLog,
  signal,
})
const started = performance.now()
while (!signal.aborted) await tick()
const passed = (performance.now() - started) / 1000
await store.close()
process.send?.({ sent, seconds: passed })
process.disconnect?.()
