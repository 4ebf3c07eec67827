/**
 * A process whose Telegram bot polls, with leases short enough for a test. Its arguments: database, token, address of
 * the Bot API server.
 */
import { silentLog, startDesk } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { createTelegramStarter } from '@khabar/telegram-bot'

const [database = '', token = '', apiRoot = ''] = process.argv.slice(2)
await startDesk({
  store: await openSqliteStore(database),
  fetcher: { fetch: () => Promise.reject(new Error('there is nothing to fetch')) },
  sources: null,
  bots: [
    createTelegramStarter({
      token,
      apiRoot,
      pollerPace: { leaseMs: 900, askAgainMs: 50 },
      intakePace: { leaseMs: 1_200, keepAfterMs: 200 },
    }),
  ],
  now: () => Temporal.Now.instant(),
  log: silentLog,
  schedule: () => ({ stop() {} }),
})
