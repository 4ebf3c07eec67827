/**
 * A process that has one reader's digest due and dies by SIGKILL: `queued`, after the outbox has it and before
 * anything is sent, or `sending`, with the row claimed and no request made. Its arguments: when, database, address.
 */
import { createConversation, createTick, type Platform, silentLog } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openSqliteStore } from '@khabar/store'

const [when, database, address, sourceName, sourceUrl, host] = process.argv.slice(2) as string[]
if (!database || !address || !sourceName || !sourceUrl || !host) throw new Error('arguments are missing')

let at = Temporal.Now.instant().subtract({ minutes: 2 })
const now = () => at
const store = await openSqliteStore(database)
const fetcher = createFetcher({ allowedPrivateHosts: [host] })
await store.sources.configure([{ name: sourceName, url: sourceUrl, format: 'feed' }], now())
await createTick({ store, fetcher, platforms: [], now, log: silentLog })()

const reader = { platform: 'telegram', address }
await createConversation({ store, now }).answer(reader, {
  name: 'digest',
  times: localTime(at.add({ minutes: 1 })),
})
at = at.add({ minutes: 1 })
await createTick({ store, fetcher, platforms: when === 'sending' ? [dying()] : [], now, log: silentLog })()
die()

function dying(): Platform {
  return { name: 'telegram', bulkPerSecond: 28, isIdempotent: false, send: async () => die() }
}

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}

function localTime(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO('Asia/Kolkata').toPlainTime().toString({ smallestUnit: 'minute' })
}
