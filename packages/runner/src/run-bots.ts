import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type BotStarter,
  createModelSummariser,
  type Desk,
  type Log,
  type Settings,
  type Store,
  type Summariser,
  startDesk,
} from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openPostgresStore, openSqliteStore } from '@khabar/store'
import { pino } from 'pino'
import { everyMinute } from './every-minute.ts'
import { loadSettings } from './load-settings.ts'
import { openPatiently } from './open-patiently.ts'
import { createWebEntrance } from './web-entrance.ts'

/**
 * Runs bots as a process: settings, log, store, fetcher, a tick a minute, until SIGINT or SIGTERM, then stops
 * gracefully. Trouble that an operator must see goes to stderr as one clear sentence.
 *
 * @returns the exit code: 0 after a signal, 1 where nothing could be started.
 */
export async function runBots({
  choose,
  whenNone,
}: {
  /** The bots that the settings ask for. */
  choose: (settings: Settings) => BotStarter[]
  /** What to tell an operator whose settings ask for none. */
  whenNone: string
}): Promise<number> {
  try {
    const settings = loadSettings(process.env)
    const bots = choose(settings)
    if (bots.length === 0) throw new Error(whenNone)
    return await runUntilSignal(settings, bots)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

async function runUntilSignal(settings: Settings, bots: BotStarter[]): Promise<number> {
  const log = pino({ level: settings.logLevel })
  const signalled = nextSignal()
  const stopping = new AbortController()
  void signalled.then(() => stopping.abort())
  const store = await openPatiently(() => openStore(settings), { log, signal: stopping.signal })
  if (!store) return 0
  const fetcher = createFetcher({ allowedPrivateHosts: settings.allowedPrivateHosts })
  let started: number | null = null
  const troubles = () => troublesOf(store, { areBotsMissing: started !== null && started < bots.length })
  const web = createWebEntrance({ ...settings.http, log, troubles })
  const desk = await startDesk({
    store,
    fetcher,
    bots,
    web,
    log,
    sources: settings.sources,
    retention: settings.retention,
    ...summariserOf(settings),
    now: () => Temporal.Now.instant(),
    schedule: everyMinute,
  })
  warnAboutSources(settings, log)
  void desk.started.then((count) => {
    started = count
  })
  const running = await Promise.race([desk.started, signalled.then(() => null)])
  if (running !== null && running > 0) {
    firstTick(desk, log)
    await signalled
  }
  await desk.stop()
  await web.close()
  await fetcher.close()
  await store.close()
  return running === 0 ? 1 : 0
}

/** A model where one is configured; nothing is sent to one otherwise. */
function summariserOf({ model }: Settings): { summariser?: Summariser } {
  if (model === null) return {}
  const { baseUrl, name, apiKey } = model
  const now = () => Temporal.Now.instant()
  return { summariser: createModelSummariser({ baseUrl, model: name, apiKey, fetch, now }) }
}

function openStore({ databaseUrl, database }: Settings) {
  if (databaseUrl !== null) return openPostgresStore(databaseUrl)
  if (database !== ':memory:') mkdirSync(dirname(database), { recursive: true })
  return openSqliteStore(database)
}

/** Nobody who has just started a bot wants to wait for the next full minute. */
function firstTick(desk: Desk, log: Log): void {
  desk.tick().catch((error) => log.error({ reason: String(error) }, 'the first tick failed'))
}

/** What is wrong with this process, in words for anybody: the log knows more. */
async function troublesOf(store: Store, { areBotsMissing }: { areBotsMissing: boolean }): Promise<string[]> {
  const answers = await store.sources.list().then(
    () => true,
    () => false,
  )
  return [
    ...(answers ? [] : ['the database does not answer']),
    ...(areBotsMissing ? ['a bot could not start'] : []),
  ]
}

function warnAboutSources({ sources }: Settings, log: Log): void {
  if (sources.length === 0)
    log.warn(
      {},
      'No news source is configured: copy khabar.example.json to khabar.json and name your sources.',
    )
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve())
  })
}
