import type { Log } from '../log.ts'
import type { Store } from '../store.ts'
import type { Delivery, Settlement } from './outbox.ts'
import type { Platform, SendOutcome } from './platform.ts'

export type DeliverDeps = {
  readonly store: Store
  readonly now: () => Temporal.Instant
  /** Resolves after that many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>
  readonly log: Log
  /** Once aborted, nothing more is claimed. */
  readonly signal?: AbortSignal
  /** From then on nothing more is claimed: whoever comes next goes on. */
  readonly until?: Temporal.Instant
}

const batch = 50
const leaseMs = 60_000
const maxAttempts = 8
/** The longest wait for the pace inside one run: the next tick goes on where this one stops. */
const longestWaitMs = 2_000
const pauseWhenUnauthorisedMs = 10 * 60_000

/**
 * Sends what is due on a platform, in the pace of its bot, until nothing is due or the platform asks to wait longer
 * than this run may. Every row ends settled; a run that dies leaves leases that run out.
 *
 * @returns how many were sent.
 */
export async function deliver(platform: Platform, deps: DeliverDeps): Promise<number> {
  const { store, now, sleep } = deps
  const { name, bulkPerSecond: perSecond } = platform
  let sent = 0
  while (!isOver(deps)) {
    const claim = await store.outbox.claim({ platform: name, now: now(), limit: batch, leaseMs, perSecond })
    const outcomes = await Promise.all(
      claim.deliveries.map((delivery) => deliverOne(delivery, platform, deps)),
    )
    sent += outcomes.filter((outcome) => outcome === 'sent').length
    if (outcomes.includes('unauthorised')) return sent
    if (claim.deliveries.length > 0) continue
    if (claim.waitMs === null || claim.waitMs > longestWaitMs) return sent
    await sleep(Math.max(1, claim.waitMs))
  }
  return sent
}

function isOver({ signal, until, now }: DeliverDeps): boolean {
  return signal?.aborted === true || (until !== undefined && Temporal.Instant.compare(now(), until) >= 0)
}

async function deliverOne(
  delivery: Delivery,
  platform: Platform,
  deps: DeliverDeps,
): Promise<SendOutcome['kind']> {
  const { store, now, log } = deps
  const outcome = await platform.send(delivery.address, delivery.message, {
    key: `${delivery.address}:${delivery.key}`,
  })
  await act(outcome, delivery, platform, deps)
  await store.outbox.settle(delivery.id, settlementOf(outcome, delivery, platform, now()))
  if (outcome.kind !== 'sent') {
    log.warn({ platform: platform.name, delivery: delivery.id, ...outcome }, 'a message was not delivered')
  }
  return outcome.kind
}

/** What an outcome means beyond its own row: for the reader, or for all sends of the platform. */
async function act(
  outcome: SendOutcome,
  delivery: Delivery,
  platform: Platform,
  deps: DeliverDeps,
): Promise<void> {
  const { readers, outbox } = deps.store
  if (outcome.kind === 'gone')
    await readers.update(delivery.readerId, { active: false, inactiveBecause: outcome.reason })
  if (outcome.kind === 'moved') await readers.move(delivery.readerId, outcome.address)
  if (outcome.kind === 'retry' && outcome.holdsAll)
    await outbox.pause(platform.name, deps.now().add({ milliseconds: Math.ceil(outcome.afterMs) }))
  if (outcome.kind === 'unauthorised')
    await outbox.pause(platform.name, deps.now().add({ milliseconds: pauseWhenUnauthorisedMs }))
}

function settlementOf(
  outcome: SendOutcome,
  delivery: Delivery,
  platform: Platform,
  at: Temporal.Instant,
): Settlement {
  const { fateUnknown } = delivery
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', platformMessageId: outcome.messageId, at }
    case 'gone':
      return { state: 'dropped', reason: outcome.reason, at }
    case 'rejected':
      return { state: 'failed', reason: outcome.reason, at }
    case 'moved':
      return { state: 'pending', dueAt: at, reason: 'the chat has moved', isAttempt: false, fateUnknown }
    case 'unauthorised':
      return { state: 'pending', dueAt: at, reason: outcome.reason, isAttempt: false, fateUnknown }
    case 'retry':
      return again(outcome.reason, delivery, {
        at,
        waitMs: outcome.afterMs,
        isAttempt: !outcome.holdsAll,
        fateUnknown,
      })
    case 'unknown':
      return delivery.fateUnknown && !platform.isIdempotent
        ? { state: 'failed', reason: `sent twice, never answered: ${outcome.reason}`, at }
        : again(outcome.reason, delivery, {
            at,
            waitMs: backoffMs(delivery),
            isAttempt: true,
            fateUnknown: true,
          })
  }
}

function again(
  reason: string,
  { attempt }: Delivery,
  {
    at,
    waitMs,
    ...facts
  }: { at: Temporal.Instant; waitMs: number; isAttempt: boolean; fateUnknown: boolean },
): Settlement {
  if (facts.isAttempt && attempt >= maxAttempts)
    return { state: 'failed', reason: `gave up after ${attempt} attempts: ${reason}`, at }
  return { state: 'pending', dueAt: at.add({ milliseconds: Math.ceil(waitMs) }), reason, ...facts }
}

function backoffMs({ attempt }: Delivery): number {
  return Math.min(10 * 60_000, 2_000 * 2 ** (attempt - 1))
}
