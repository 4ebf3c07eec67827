import { createTick, type Log, type Source, type SourceSettings, type Store } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openSqliteStore } from '@khabar/store'
import { onTestFinished } from 'vitest'

/** 10:30 in India, a Tuesday. */
const start = Temporal.Instant.from('2026-11-24T05:00:00Z')

/** A desk that only polls, over its own store and clock. */
export type PollDesk = {
  readonly store: Store
  now(): Temporal.Instant
  /** What was logged since the beginning. */
  readonly lines: readonly LogLine[]
  /** Ticks now. Resolves with the number of articles it brought. */
  tick(): Promise<number>
  /** Lets the time pass, with a tick every `every` minutes. Resolves with the number of articles they brought. */
  pass(minutes: number, options?: { every?: number }): Promise<number>
  /** The stored source of that name. */
  source(name: string): Promise<Source>
  /** How many articles are stored, and how many of their stories wait to be told to followers. */
  stored(): Promise<{ articles: number; unannounced: number }>
}

export type LogLine = { readonly level: string; readonly message: string; readonly facts: object }

/** Starts a desk for one test over sources on these private hosts. */
export async function createPollDesk(
  sources: readonly SourceSettings[],
  { hosts, intercept = (store) => store }: { hosts: readonly string[]; intercept?: (store: Store) => Store },
): Promise<PollDesk> {
  let at = start
  const now = () => at
  const lines: LogLine[] = []
  const write = (level: string) => (facts: object, message: string) =>
    void lines.push({ level, message, facts })
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') }
  const opened = await openSqliteStore(':memory:')
  const store = intercept(opened)
  const fetcher = createFetcher({ allowedPrivateHosts: hosts, now })
  onTestFinished(async () => {
    await fetcher.close()
    await opened.close()
  })
  await store.sources.configure(sources, now())
  const runTick = createTick({ store, fetcher, platforms: [], now, log })
  const tick = async () => (await runTick()).articles

  return {
    store,
    now,
    lines,
    tick,
    async pass(minutes, { every = minutes } = {}) {
      let articles = 0
      for (let left = minutes; left > 0; left -= every) {
        at = at.add({ seconds: Math.round(Math.min(every, left) * 60) })
        articles += await tick()
      }
      return articles
    },
    async source(name) {
      const source = (await store.sources.list()).find((other) => other.name === name)
      if (!source) throw new Error(`there is no source ${name}`)
      return source
    },
    async stored() {
      const stories = await store.stories.latest({ limit: 1_000 })
      const unannounced = await store.stories.unannounced({ limit: 1_000 })
      const articles = stories.reduce((sum, { articleCount }) => sum + articleCount, 0)
      return { articles, unannounced: unannounced.length }
    },
  }
}
