import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Store } from '@khabar/core'
import { createStage } from './create-stage.ts'
import type { DeskProcessOptions } from './desk-process.ts'
import type { FastClock } from './fast-clock.ts'
import { type Ledger, readLedger } from './read-ledger.ts'
import { createRandom } from './seeded-random.ts'
import { throwFaults } from './throw-faults.ts'

export type ChaosOptions = {
  /** A file of SQLite, or an address of PostgreSQL; new and empty. */
  readonly database: string
  /** On each of the two platforms. */
  readonly readersEach: number
  readonly kills: number
  readonly seed: number
  /** How much faster than the real clock all clocks run. */
  readonly speed?: number
  /** Takes the database away for a while, from outside; called a few times. */
  readonly disturb: () => Promise<void>
}

export type ChaosReport = Ledger & {
  readonly kills: number
  readonly faults: number
  readonly disturbances: number
  /** Rows that were under way when their process was killed. */
  readonly inFlightAtKills: number
}

/** 07:00 in India, when the digests are due, and 09:00, when the next ones are. */
const morning = '2026-11-24T01:30:00Z'
const forenoon = '2026-11-24T03:30:00Z'
const killsBetweenDisturbances = 10
const longestSilenceMs = 60_000

/**
 * A digest for all readers is sent by a process that is killed again and again while the servers and the database
 * fail; then in peace what is left, and the next digest. What the ledger says is held against what the servers have.
 */
export async function runChaos({
  database,
  readersEach,
  kills,
  seed,
  disturb,
  speed = 10,
}: ChaosOptions): Promise<ChaosReport> {
  const random = createRandom(seed)
  let clock: FastClock = { startedAt: Date.now(), shows: morning, speed }
  const stage = await createStage({ database, clock: () => clock, readersEach })
  const { telegram, discord, store } = stage
  const start = () =>
    startProcess({
      database,
      clock,
      telegram: { token: telegram.token, apiRoot: telegram.url },
      discord: { token: discord.token, apiRoot: discord.apiUrl },
    })
  try {
    const stopFaults = throwFaults(stage, random)
    let inFlightAtKills = 0
    let disturbances = 0
    for (let kill = 1; kill <= kills; kill++) {
      const before = (await store.outbox.count()).sending
      const child = await start()
      await wait(random() * 500)
      if (kill % killsBetweenDisturbances === 0 || kill === 2) {
        await disturb()
        disturbances += 1
        await wait(random() * 500)
      }
      await end(child, 'SIGKILL')
      inFlightAtKills += Math.max(0, (await store.outbox.count()).sending - before)
    }
    const survivor = await start()
    await wait(random() * 500)
    const faults = stopFaults()
    await untilSettled(store)
    await end(survivor, 'SIGTERM')

    const first = new Map(stage.watched.map(({ reader, copies }) => [reader.id, copies().length]))
    clock = { startedAt: Date.now(), shows: forenoon, speed }
    const next = await start()
    await untilAllHaveTurned(stage)
    await untilSettled(store)
    await end(next, 'SIGTERM')
    const ledger = await readLedger(store, stage.watched, (readerId) => first.get(readerId) ?? 0)
    return { kills, faults, disturbances, inFlightAtKills, ...ledger }
  } finally {
    for (const child of running) child.kill('SIGKILL')
    await stage.close()
  }
}

const program = fileURLToPath(new URL('desk-process.ts', import.meta.url))
const running = new Set<ChildProcess>()

/** Starts the desk and waits until its bots run. */
async function startProcess(options: DeskProcessOptions): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', process.env.CHAOS_LOG ? 'inherit' : 'ignore'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return child
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** Nothing waits any more; progress is waited for, however slow the machine. */
async function untilSettled(store: Store): Promise<void> {
  await untilNone(async () => {
    const { pending, sending } = await store.outbox.count()
    return pending + sending
  }, 'rows of the outbox are not settled')
}

/** Every reader's next digest is that of the next day. */
async function untilAllHaveTurned({
  store,
  watched,
}: Awaited<ReturnType<typeof createStage>>): Promise<void> {
  const now = Temporal.Instant.from(forenoon).add({ minutes: 1 })
  await untilNone(async () => {
    const due = await store.readers.digestsDue({ now, limit: watched.length })
    return due.length
  }, 'readers have not had their turn')
}

async function untilNone(count: () => Promise<number>, what: string): Promise<void> {
  let left = await count()
  let changedAt = Date.now()
  while (left > 0) {
    await wait(100)
    const now = await count()
    if (now !== left) changedAt = Date.now()
    left = now
    if (Date.now() - changedAt > longestSilenceMs) throw new Error(`${left} ${what}`)
  }
}
