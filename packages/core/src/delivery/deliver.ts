import type { Store } from '../store.ts'
import { type DeliverOneDeps, deliverOne } from './deliver-one.ts'
import type { Delivery } from './outbox.ts'
import type { Platform, SendOutcome } from './platform.ts'

export type DeliverDeps = DeliverOneDeps & {
  readonly store: Store
  /** Resolves after that many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>
  /** Once aborted, nothing more is claimed. */
  readonly signal?: AbortSignal
  /** From then on nothing more is claimed: whoever comes next goes on. */
  readonly until?: Temporal.Instant
}

const leaseMs = 60_000
/** Sends under way at once: enough for the pace where an answer takes a second, and no more than a death may repeat. */
const fewestAtOnce = 50
const mostAtOnce = 500
/** A claim costs about as much for many rows as for one: it is made when so much of the room is free … */
const freeShare = 0.25
/** … and so long after the last. The bucket holds what comes in meanwhile. */
const restMs = 25
/** The longest wait for the pace inside one run: the next tick goes on where this one stops. */
const longestWaitMs = 2_000

/**
 * Sends what is due on a platform, in the pace of its bot, until nothing is due or the platform asks to wait longer
 * than this run may. Every row ends settled; a run that dies leaves leases that run out.
 *
 * @returns how many were sent.
 */
export async function deliver(platform: Platform, deps: DeliverDeps): Promise<number> {
  const { store, now, sleep } = deps
  const atOnce = Math.min(mostAtOnce, Math.max(fewestAtOnce, Math.ceil(platform.bulkPerSecond)))
  const enough = Math.floor(atOnce * (1 - freeShare))
  const sends = createSends((delivery) => deliverOne(delivery, platform, deps))
  while (!sends.isStopped() && !isOver(deps)) {
    const at = now()
    const { deliveries, waitMs } = await store.outbox.claim({
      platform: platform.name,
      now: at,
      limit: atOnce - sends.underWay(),
      leaseMs,
      perSecond: platform.bulkPerSecond,
      ...(platform.gapMsOf ? { gapMsOf: platform.gapMsOf } : {}),
    })
    for (const delivery of deliveries) sends.begin(delivery)
    const underWay = sends.underWay()
    if (waitMs === null || waitMs > longestWaitMs) {
      if (underWay === 0) break
      await sends.untilAtMost(Math.floor(underWay / 2))
    } else if (underWay > enough) await sends.untilAtMost(enough)
    else if (waitMs > 0 || deliveries.length === 0) {
      await sleep(Math.max(restMs, waitMs))
      // A clock that stands still fills no bucket.
      if (Temporal.Instant.compare(now(), at) > 0) continue
      if (sends.underWay() === 0) break
      await sends.untilAtMost(sends.underWay() - 1)
    }
  }
  const sent = await sends.end()
  if (sends.isUnauthorised())
    deps.log.error(
      { alert: 'unauthorised', platform: platform.name },
      `${platform.name} does not take the bot's token: nothing is sent there until a valid one is set and the bot is started again`,
    )
  return sent
}

function isOver({ signal, until, now }: DeliverDeps): boolean {
  return signal?.aborted === true || (until !== undefined && Temporal.Instant.compare(now(), until) >= 0)
}

/** Sends under way: those to one reader one after the other, all others side by side. */
function createSends(send: (delivery: Delivery) => Promise<SendOutcome['kind']>) {
  const running = new Set<Promise<void>>()
  const lastTo = new Map<number, Promise<void>>()
  const failures: unknown[] = []
  let sent = 0
  let isStopped = false
  let isUnauthorised = false
  let tellOfEnd = () => {}

  async function run(delivery: Delivery, before: Promise<void> | undefined): Promise<void> {
    await before
    try {
      const kind = await send(delivery)
      if (kind === 'sent') sent += 1
      if (kind === 'unauthorised') isUnauthorised = isStopped = true
    } catch (error) {
      // The store failed: what is under way is finished, and the caller is told.
      failures.push(error)
      isStopped = true
    }
  }

  return {
    underWay: () => running.size,
    isStopped: () => isStopped,
    isUnauthorised: () => isUnauthorised,
    begin(delivery: Delivery) {
      const { readerId } = delivery
      const sending = run(delivery, lastTo.get(readerId)).finally(() => {
        running.delete(sending)
        tellOfEnd()
        if (lastTo.get(readerId) === sending) lastTo.delete(readerId)
      })
      running.add(sending)
      lastTo.set(readerId, sending)
    },
    async untilAtMost(count: number) {
      while (running.size > count)
        await new Promise<void>((resolve) => {
          tellOfEnd = resolve
        })
    },
    async end() {
      await Promise.all(running)
      if (failures.length > 0) throw failures[0]
      return sent
    },
  }
}
