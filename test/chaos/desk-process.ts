/** The process that is killed: a news desk with both bots over the database it is named, on a fast clock. */
import { startDesk } from '@khabar/core'
import { createDiscordStarter } from '@khabar/discord-bot'
import { createFetcher } from '@khabar/fetcher'
import { openStore } from '@khabar/store'
import { createTelegramStarter } from '@khabar/telegram-bot'
import { type FastClock, readClock } from './fast-clock.ts'

/** What the process is told, as JSON in its only argument. */
export type DeskProcessOptions = {
  readonly database: string
  readonly clock: FastClock
  readonly telegram: { readonly token: string; readonly apiRoot: string }
  readonly discord: { readonly token: string; readonly apiRoot: string }
}

const tickEveryMs = 200
/** Both far below the lease, on the fast clock too. */
const timeoutMs = 1_000

const options: DeskProcessOptions = JSON.parse(process.argv[2] ?? '{}')
const store = await openStore(options.database)
const say = (facts: object, message: string) =>
  void process.stderr.write(`${JSON.stringify({ message, ...facts })}\n`)
const desk = await startDesk({
  store,
  fetcher: createFetcher(),
  sources: null,
  bots: [
    createTelegramStarter({ ...options.telegram, timeoutSeconds: timeoutMs / 1_000 }),
    createDiscordStarter({ ...options.discord, timeoutMs }),
  ],
  now: () => readClock(options.clock),
  log: { info() {}, warn() {}, error: say },
  schedule(run) {
    const timer = setInterval(run, tickEveryMs)
    return { stop: () => clearInterval(timer) }
  },
})
process.stdout.write(`${await desk.started} bots\n`)
process.once('SIGTERM', async () => {
  await desk.stop()
  await store.close()
  process.exit(0)
})
