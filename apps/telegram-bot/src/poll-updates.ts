import { setTimeout as wait } from 'node:timers/promises'
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner'
import type { Log } from '@khabar/core'
import { type Bot, GrammyError } from 'grammy'
import { handledUpdates } from './handlers.ts'
import type { Intake, Taking } from './intake.ts'

/** Updates that are answered side by side. */
const mostAtOnce = 500
const longPollSeconds = 30
const firstWaitMs = 500
/** Between polls that were answered at once with nothing. */
const rushWaitMs = 100
const longestWaitMs = 30_000

/** A bot's updates, asked for one long poll after the other. */
export type Polling = {
  /** Rejects with what only an operator can change: a refused token, another poller. */
  readonly ended: Promise<void>
  /** Asks no more; what was begun goes on. */
  stop(): void
  /** Tells Telegram what was handled last. */
  confirm(): Promise<void>
}

/**
 * Polls with grammY's runner, whose own fetcher confirms updates before they are handled: ours asks for more, which is
 * what confirms, once all that it brought is handled or kept. Waits while there is no network or no store.
 *
 * @see https://core.telegram.org/bots/api#getupdates
 */
export function pollUpdates(bot: Bot, intake: Intake, { log }: { log: Log }): Polling {
  let offset = 0
  let confirmed = 0
  let latest: readonly Taking[] = []

  async function fetchBatch(size: number, signal: PollSignal): Promise<Taking[]> {
    await Promise.all(latest.map(({ safe }) => safe))
    const limit = Math.max(1, Math.min(size, 100))
    const asked = { offset, limit, timeout: longPollSeconds, allowed_updates: handledUpdates }
    const askedAt = performance.now()
    const updates = await bot.api.getUpdates(asked, signal)
    confirmed = offset
    // A server that does not wait is not asked in a rush.
    if (updates.length === 0 && performance.now() - askedAt < rushWaitMs) await pause(rushWaitMs, signal)
    const takings = await intake.take(updates)
    latest = takings
    const elsewhere = updates.find((_, index) => takings[index]?.state === 'elsewhere')
    const last = updates.at(-1)
    if (elsewhere) {
      offset = elsewhere.update_id
      await pause(firstWaitMs, signal)
    } else if (last) offset = last.update_id + 1
    return takings
  }
  async function supply(size: number, signal: PollSignal): Promise<Taking[]> {
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
      try {
        return await fetchBatch(size, signal)
      } catch (error) {
        if (signal.aborted || isOperators(error)) throw error
        log.warn(
          { app: 'telegram', reason: String(error) },
          'no messages are taken from Telegram; it is asked again',
        )
        await pause(waitMs, signal)
      }
    }
  }

  const sink = createConcurrentSink<Taking>({ consume: ({ handled }) => handled }, async () => {}, {
    concurrency: mostAtOnce,
  })
  const runner = createRunner(createSource<Taking>({ supply }), sink)
  runner.start()
  return {
    ended: runner.task() ?? Promise.resolve(),
    stop: () => void runner.stop(),
    async confirm() {
      if (offset > confirmed) await bot.api.getUpdates({ offset, limit: 1, timeout: 0 })
    },
  }
}

type PollSignal = Parameters<Parameters<typeof createSource>[0]['supply']>[1]

function isOperators(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 409)
}

async function pause(ms: number, signal: PollSignal): Promise<void> {
  const ended = new AbortController()
  const end = () => ended.abort()
  signal.addEventListener('abort', end)
  await wait(ms, undefined, { signal: ended.signal }).catch(() => undefined)
  signal.removeEventListener('abort', end)
}
