import type { PauseReason } from '@khabar/core'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** What a platform may send now. */
export type Pace = {
  /** Whole sends that are allowed at this moment; 0 while the platform is paused. */
  readonly allowed: number
  /** Takes that many sends off, and says how long the next one has to wait then. */
  take(sends: number): Promise<{ waitMs: number }>
}

/**
 * Reads a platform's token bucket: it refills evenly by `perSecond` tokens and holds no more than a fourteenth of them
 * (at least one), so that 28 a second are never more than 30 in any second, however long it rested.
 * Part of the claim's transaction, so that all processes of a bot share one pace.
 */
export async function readPace(
  trx: Transaction<Schema>,
  {
    platform,
    at,
    perSecond,
    locksRows,
  }: { platform: string; at: number; perSecond: number; locksRows: boolean },
): Promise<Pace> {
  const row = await ensurePace(trx, platform, { locksRows })
  const rate = Math.min(perSecond, unlimited)
  const since = row.refilled_at - at > clockJumpMs ? await restart(trx, platform, at) : row.refilled_at
  const refilledAt = Math.max(since, at)
  const refilled = row.tokens + ((refilledAt - since) / 1000) * rate
  const tokens = Math.min(Math.max(1, rate / 14), refilled)
  const pausedMs = Math.max(0, row.paused_until - at)
  return {
    allowed: pausedMs > 0 ? 0 : Math.max(0, Math.floor(tokens + rounding)),
    async take(sends) {
      const left = tokens - sends
      if (sends > 0) {
        await trx
          .updateTable('pace')
          .set({ tokens: left, refilled_at: refilledAt })
          .where('platform', '=', platform)
          .execute()
      }
      const untilNext = left + rounding >= 1 ? 0 : Math.ceil(((1 - left) / rate) * 1000)
      return { waitMs: Math.max(pausedMs, untilNext) }
    },
  }
}

/** Holds back a platform's claims until an instant; a longer pause that was set before stays. */
export async function pausePlatform(
  db: Kysely<Schema>,
  platform: string,
  { until, because }: { until: number; because: PauseReason },
): Promise<void> {
  await ensurePace(db, platform, { locksRows: false })
  await db
    .updateTable('pace')
    .set({ paused_until: until, paused_because: because })
    .where('platform', '=', platform)
    .where('paused_until', '<', until)
    .execute()
}

/** Ends a pause that was for that reason. */
export async function resumePlatform(
  db: Kysely<Schema>,
  platform: string,
  because: PauseReason,
): Promise<void> {
  await db
    .updateTable('pace')
    .set({ paused_until: 0, paused_because: null })
    .where('platform', '=', platform)
    .where('paused_because', '=', because)
    .execute()
}

/** Where a platform names no limit (`Infinity`): a number that one can count with. */
const unlimited = 1_000_000

/** What sums of fractions may be off by. */
const rounding = 1e-6

/**
 * Processes read their clocks before they wait for the lock, so that `at` may be a little before the last refill:
 * that time was already paid for. Where it is further before, the clock was set back, and counting begins anew.
 */
const clockJumpMs = 60_000

async function restart(trx: Transaction<Schema>, platform: string, at: number): Promise<number> {
  await trx.updateTable('pace').set({ refilled_at: at }).where('platform', '=', platform).execute()
  return at
}

async function ensurePace(db: Kysely<Schema>, platform: string, { locksRows }: { locksRows: boolean }) {
  const row = () =>
    db
      .selectFrom('pace')
      .selectAll()
      .where('platform', '=', platform)
      .$if(locksRows, (query) => query.forUpdate())
  const known = await row().executeTakeFirst()
  if (known) return known
  await db
    .insertInto('pace')
    .values({ platform, tokens: 0, refilled_at: 0, paused_until: 0 })
    .onConflict((conflict) => conflict.column('platform').doNothing())
    .execute()
  return row().executeTakeFirstOrThrow()
}
