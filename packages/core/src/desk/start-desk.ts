import { createConversation } from '../commands/conversation.ts'
import type { Platform } from '../delivery/platform.ts'
import { createFeeds } from '../feeds/create-feeds.ts'
import type { Log } from '../log.ts'
import type { Summariser } from '../model/summariser.ts'
import type { Retention } from '../retention/retention.ts'
import type { Fetcher } from '../sources/fetcher.ts'
import type { SourceSettings } from '../sources/source.ts'
import type { Store } from '../store.ts'
import type { Bot, BotStarter, WebEntrance } from './bot.ts'
import { createTick, type TickReport } from './tick.ts'

export type DeskDeps = {
  readonly store: Store
  readonly fetcher: Fetcher
  /** `null` leaves the stored sources as they are. */
  readonly sources: readonly SourceSettings[] | null
  readonly bots: readonly BotStarter[]
  readonly now: () => Temporal.Instant
  /** The article's own sentences unless something else is given. */
  readonly summariser?: Summariser
  readonly log: Log
  /** Where platforms send to by HTTP; nothing comes in that way without one. */
  readonly web?: WebEntrance | null
  /** How long what is stored is kept; 90 and 30 days unless chosen. */
  readonly retention?: Retention
  /** Calls `run` once a minute until `stop` is called. */
  readonly schedule: (run: () => void) => { stop(): void }
}

/** A news desk at work: bots answer, and every tick reads, queues and sends. */
export type Desk = {
  /** Resolves once every bot has started or failed, with the number of those that run. */
  readonly started: Promise<number>
  /** One tick at once, besides the schedule. */
  tick(): Promise<TickReport>
  /** Stops the schedule, lets the tick at hand and the bots finish. The store stays open: it is the caller's. */
  stop(): Promise<void>
}

/** Starts the bots side by side: one that cannot start is reported and never keeps the others from running. */
export async function startDesk({
  bots: starters,
  schedule,
  sources,
  web = null,
  ...deps
}: DeskDeps): Promise<Desk> {
  const { store, log, now } = deps
  if (sources) await store.sources.configure(sources, now())
  const bots: Bot[] = []
  const platforms: Platform[] = []
  let running: Promise<unknown> = Promise.resolve()
  const stopping = new AbortController()
  const { signal } = stopping
  const runTick = createTick({ ...deps, platforms, signal })
  const tick = () => {
    const ticking = runTick()
    running = ticking.catch(() => undefined)
    return ticking
  }
  const conversation = createConversation({ store, now, fetcher: deps.fetcher })
  const feeds = createFeeds({ store, now })
  const starting = starters.map(async ({ name, start }) => {
    try {
      const { readers, leases, updates } = store
      const bot = await start({ conversation, feeds, readers, leases, updates, web, now, log, signal })
      await store.outbox.resume(bot.platform.name, { because: 'unauthorised' })
      bots.push(bot)
      platforms.push(bot.platform)
      log.info({ app: name }, 'the bot is running')
    } catch (error) {
      if (!signal.aborted) log.error({ app: name }, error instanceof Error ? error.message : String(error))
    }
  })
  const started = Promise.all(starting).then(() => bots.length)
  const task = schedule(() => void tick().catch((error) => failTick(error, log)))
  return {
    started,
    tick,
    async stop() {
      task.stop()
      stopping.abort()
      await started
      // The bots last: what the tick has at hand is sent through them.
      await running
      await Promise.all(bots.map((bot) => bot.stop()))
    },
  }
}

function failTick(error: unknown, log: Log): void {
  log.error({ reason: String(error) }, 'a tick failed; the next one goes on where it stopped')
}
