import { startNewsroom } from '@khabar/cli/newsroom'
import { type BotStarter, type Desk, type Log, type Store, startDesk, type WebEntrance } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openStore } from '@khabar/store'
import { onTestFinished } from 'vitest'

/** 10:30 in India, a Tuesday. */
const start = Temporal.Instant.from('2026-11-24T05:00:00Z')

/** A clock that stands still until a test moves it. */
export type TestClock = {
  now(): Temporal.Instant
  moveTo(instant: string): void
  pass(minutes: number): void
}

/** A news desk over the sample newsroom, with its own store and clock, that ticks only when told to. */
export type TestDesk = Desk & {
  readonly clock: TestClock
  readonly store: Store
  readonly newsroom: Awaited<ReturnType<typeof startNewsroom>>
  /** What was logged as an error. */
  readonly errors: string[]
  /** What was logged as a fact. */
  readonly told: string[]
}

/** Starts a desk for one test; everything is stopped at its end. */
export async function createTestDesk({
  bots,
  holdBack = [],
  database = ':memory:',
  web = null,
  between = (store) => store,
  atEnd = onTestFinished,
}: {
  bots: readonly BotStarter[]
  holdBack?: readonly string[]
  /** A file of SQLite, or an address of PostgreSQL. */
  database?: string
  /** Where platforms send to by HTTP. */
  web?: WebEntrance | null
  /** Puts something between the desk and its store. */
  between?: (store: Store) => Store
  /** Who calls the end: the test at hand, or `afterAll`. */
  atEnd?: (end: () => Promise<void>) => void
}): Promise<TestDesk> {
  const clock = createTestClock()
  const newsroom = await startNewsroom({ now: clock.now, holdBack })
  const store = await openStore(database)
  const fetcher = createFetcher({ allowedPrivateHosts: [new URL(newsroom.url).host] })
  const errors: string[] = []
  const told: string[] = []
  const log: Log = {
    info: (_, message) => void told.push(message),
    warn: (_, message) => void told.push(message),
    error: (_, message) => void errors.push(message),
  }
  const schedule = () => ({ stop() {} })
  const desk = await startDesk({
    store: between(store),
    fetcher,
    sources: newsroom.sources,
    bots,
    now: clock.now,
    log,
    schedule,
    web,
  })
  atEnd(async () => {
    await desk.stop()
    await fetcher.close()
    await store.close()
    await newsroom.close()
  })
  await desk.started
  return { ...desk, clock, store, newsroom, errors, told }
}

function createTestClock(): TestClock {
  let at = start
  return {
    now: () => at,
    moveTo: (instant) => {
      at = Temporal.Instant.from(instant)
    },
    pass: (minutes) => {
      at = at.add({ minutes })
    },
  }
}
