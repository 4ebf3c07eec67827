import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { BotDeps, Log } from '@khabar/core'
import { type Bot, GrammyError } from 'grammy'
import type { Intake } from './intake.ts'
import { type Polling, pollUpdates } from './poll-updates.ts'
import { isMethodUnknown } from './unknown-methods.ts'

/** How long a poller's lease runs, and how often another process asks for it. */
export type PollerPace = { readonly leaseMs: number; readonly askAgainMs: number }

const usualPace: PollerPace = { leaseMs: 30_000, askAgainMs: 5_000 }
const longestConflictWaitMs = 60_000

/**
 * Asks Telegram for a bot's updates, in one of all processes that share the store: the others wait, and one of them
 * takes over when it stops or dies. A poller that knows nothing of our store is said plainly, and outlasted.
 *
 * @returns a function that stops polling, has what was begun handled, and lets go of the lease.
 */
export function pollAlone(
  bot: Bot,
  intake: Intake,
  { token, pace = usualPace, ...deps }: PollerDeps & { token: string; pace?: PollerPace },
): () => Promise<void> {
  const stopping = new AbortController()
  const lease = {
    name: `telegram poller ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`,
    holder: randomUUID(),
  }
  const polling = run({ ...deps, bot, intake, lease, pace, signal: stopping.signal })
  return async () => {
    stopping.abort()
    await polling
  }
}

type PollerDeps = Pick<BotDeps, 'leases' | 'log' | 'now'>
type Run = PollerDeps & {
  readonly bot: Bot
  readonly intake: Intake
  readonly lease: { readonly name: string; readonly holder: string }
  readonly pace: PollerPace
  readonly signal: AbortSignal
}

async function run(deps: Run): Promise<void> {
  const { lease, leases, log, pace, signal } = deps
  let isToldToWait = false
  let conflicts = 0
  while (!signal.aborted) {
    const isMine = await take(deps)
    if (isMine) {
      isToldToWait = false
      const hasConflict = await pollWhileMine(deps)
      conflicts = hasConflict ? conflicts + 1 : 0
      if (hasConflict)
        await pause(Math.min(longestConflictWaitMs, pace.askAgainMs * 2 ** (conflicts - 1)), signal)
      continue
    }
    if (isMine === false && !isToldToWait) {
      isToldToWait = true
      log.info(
        { app: 'telegram' },
        'Another process takes the messages of this bot; this one sends, and takes over when that one stops.',
      )
    }
    await pause(pace.askAgainMs, signal)
  }
  await leases.release(lease).catch(() => undefined)
}

/** Polls as long as the lease can be renewed. @returns true where a program that knows no lease polls too. */
async function pollWhileMine(deps: Run): Promise<boolean> {
  const { bot, intake, log, pace, signal } = deps
  if (signal.aborted) return false
  let polling: Polling | null = null
  const stop = () => polling?.stop()
  signal.addEventListener('abort', stop)
  const stopAttending = intake.attend()
  let misses = 0
  const renewing = setInterval(async () => {
    const isMine = await take(deps)
    misses = isMine === null ? misses + 1 : 0
    // The lease runs on for a while where the store does not answer.
    if (isMine === false || misses > 1) stop()
  }, pace.leaseMs / 3)
  try {
    await removeWebhook(bot, log)
    polling = pollUpdates(bot, intake, { log })
    if (signal.aborted) stop()
    await polling.ended
    return false
  } catch (error) {
    if (signal.aborted) return false
    log.error({ app: 'telegram' }, `The Telegram bot takes no messages for now: ${reasonOf(error)}.`)
    return true
  } finally {
    if (signal.aborted) {
      await intake.done()
      // Nobody else asks yet: the lease is ours until we let go of it.
      await polling?.confirm().catch(() => undefined)
    }
    stopAttending()
    clearInterval(renewing)
    signal.removeEventListener('abort', stop)
  }
}

/**
 * Telegram gives nothing to who asks while it sends to an address: where this did not help, it says so to the first
 * poll.
 */
async function removeWebhook({ api }: Bot, log: Log): Promise<void> {
  try {
    await api.deleteWebhook()
  } catch (error) {
    if (!isMethodUnknown(error))
      log.warn({ app: 'telegram', reason: String(error) }, 'it is not certain that no webhook is set')
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof GrammyError && error.error_code === 409)) return String(error)
  return /webhook/i.test(error.description)
    ? 'another program has set a webhook for the same TELEGRAM_BOT_TOKEN: stop it, or let all have the same TELEGRAM_WEBHOOK_URL'
    : 'another program polls with the same TELEGRAM_BOT_TOKEN: stop it, or give this one a bot of its own'
}

/** Whether the poller's lease is ours; `null` where the store does not say. */
async function take({ lease, leases, log, now, pace }: Run): Promise<boolean | null> {
  try {
    return await leases.take({ ...lease, now: now(), leaseMs: pace.leaseMs })
  } catch (error) {
    log.warn(
      { app: 'telegram', reason: String(error) },
      'the store does not say who may poll; asked again soon',
    )
    return null
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  // Ends early where the bot is stopped.
  await wait(ms, undefined, { signal }).catch(() => undefined)
}
