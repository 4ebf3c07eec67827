import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { BotDeps } from '@khabar/core'
import { type Bot, GrammyError } from 'grammy'

/** How long a poller's lease runs, and how often another process asks for it. */
export type PollerPace = { readonly leaseMs: number; readonly askAgainMs: number }

const usualPace: PollerPace = { leaseMs: 30_000, askAgainMs: 5_000 }
const longestConflictWaitMs = 60_000
const updates = ['message', 'callback_query', 'my_chat_member'] as const

/**
 * Asks Telegram for a bot's updates, in one of all processes that share the store: the others wait, and one of them
 * takes over when it stops or dies. A poller that knows nothing of our store is said plainly, and outlasted.
 *
 * @returns a function that stops polling and lets go of the lease.
 */
export function pollAlone(
  bot: Bot,
  { token, pace = usualPace, ...deps }: PollerDeps & { token: string; pace?: PollerPace },
): () => Promise<void> {
  const stopping = new AbortController()
  const lease = {
    name: `telegram poller ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`,
    holder: randomUUID(),
  }
  const polling = run(bot, { ...deps, lease, pace, signal: stopping.signal })
  return async () => {
    stopping.abort()
    if (bot.isRunning()) await bot.stop()
    await polling
  }
}

type PollerDeps = Pick<BotDeps, 'leases' | 'log' | 'now'>
type Run = PollerDeps & {
  readonly lease: { readonly name: string; readonly holder: string }
  readonly pace: PollerPace
  readonly signal: AbortSignal
}

async function run(bot: Bot, deps: Run): Promise<void> {
  const { lease, leases, log, pace, signal } = deps
  let isToldToWait = false
  let conflicts = 0
  while (!signal.aborted) {
    if (await take(deps)) {
      isToldToWait = false
      const hasConflict = await pollWhileMine(bot, deps)
      conflicts = hasConflict ? conflicts + 1 : 0
      if (hasConflict)
        await pause(Math.min(longestConflictWaitMs, pace.askAgainMs * 2 ** (conflicts - 1)), signal)
      continue
    }
    if (!isToldToWait)
      log.info(
        { app: 'telegram' },
        'Another process takes the messages of this bot; this one sends, and takes over when that one stops.',
      )
    isToldToWait = true
    await pause(pace.askAgainMs, signal)
  }
  await leases.release(lease).catch(() => undefined)
}

/** Polls as long as the lease can be renewed. @returns true where a program that knows no lease polls too. */
async function pollWhileMine(bot: Bot, deps: Run): Promise<boolean> {
  const { log, pace, signal } = deps
  const renewing = setInterval(async () => {
    if (!(await take(deps)) && bot.isRunning()) await bot.stop()
  }, pace.leaseMs / 3)
  try {
    if (!signal.aborted) await bot.start({ allowed_updates: updates })
    return false
  } catch (error) {
    const isConflict = error instanceof GrammyError && error.error_code === 409
    const reason = isConflict
      ? 'another program polls with the same TELEGRAM_BOT_TOKEN: stop it, or give this one a bot of its own'
      : String(error)
    log.error({ app: 'telegram' }, `The Telegram bot takes no messages for now: ${reason}.`)
    return true
  } finally {
    clearInterval(renewing)
  }
}

async function take({ lease, leases, log, now, pace }: Run): Promise<boolean> {
  try {
    return await leases.take({ ...lease, now: now(), leaseMs: pace.leaseMs })
  } catch (error) {
    log.warn(
      { app: 'telegram', reason: String(error) },
      'the store does not say who may poll; asked again soon',
    )
    return false
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  // Ends early where the bot is stopped.
  await wait(ms, undefined, { signal }).catch(() => undefined)
}
