import type { DeliverDeps } from '../delivery/deliver.ts'
import type { EditOutcome, Platform } from '../delivery/platform.ts'
import type { Edit, EditSettlement } from './edit.ts'

const batch = 25
const leaseMs = 60_000
const maxAttempts = 6
/** The longest wait for the pace inside one run: the next tick goes on where this one stops. */
const longestWaitMs = 2_000
const pauseWhenUnauthorisedMs = 10 * 60_000

/**
 * Changes messages that readers have, in the pace of the platform and after all that is to be sent there.
 *
 * @returns how many were changed.
 */
export async function deliverEdits(platform: Platform, deps: DeliverDeps): Promise<number> {
  const { store, now, sleep, signal, until } = deps
  const { edit } = platform
  if (!edit) return 0
  const isOver = () => signal?.aborted === true || (until && Temporal.Instant.compare(now(), until) >= 0)
  let edited = 0
  while (!isOver()) {
    const at = now()
    const { edits, waitMs } = await store.corrections.claimEdits({
      platform: platform.name,
      now: at,
      limit: batch,
      leaseMs,
      perSecond: platform.bulkPerSecond,
      ...(platform.gapMsOf ? { gapMsOf: platform.gapMsOf } : {}),
    })
    const kinds = await Promise.all(edits.map((each) => deliverOne(each, edit, platform, deps)))
    edited += kinds.filter((kind) => kind === 'edited').length
    if (kinds.includes('unauthorised')) return edited
    if (edits.length > 0) continue
    if (waitMs === null || waitMs > longestWaitMs) return edited
    await sleep(Math.max(1, waitMs))
    // A clock that stands still fills no bucket.
    if (Temporal.Instant.compare(now(), at) <= 0) return edited
  }
  return edited
}

async function deliverOne(
  edit: Edit,
  change: NonNullable<Platform['edit']>,
  { name }: Platform,
  { store, now, log }: DeliverDeps,
): Promise<EditOutcome['kind']> {
  const { address, platformMessageIds, message, sent } = edit
  const outcome = await change(address, platformMessageIds, message, { sent })
  const after = (ms: number) => now().add({ milliseconds: Math.ceil(ms) })
  if (outcome.kind === 'retry' && outcome.holdsAll) await store.outbox.pause(name, after(outcome.afterMs))
  if (outcome.kind === 'unauthorised')
    await store.outbox.pause(name, after(pauseWhenUnauthorisedMs), { because: 'unauthorised' })
  if ('isInvalid' in outcome && outcome.isInvalid) await store.outbox.countInvalid(name, now())
  await store.corrections.settleEdit(edit, settlementOf(outcome, edit, now()))
  if (outcome.kind !== 'edited')
    log.warn({ platform: name, delivery: edit.deliveryId, ...outcome }, 'a message was not corrected')
  return outcome.kind
}

function settlementOf(outcome: EditOutcome, { attempt }: Edit, at: Temporal.Instant): EditSettlement {
  switch (outcome.kind) {
    case 'edited':
      return { state: 'done', at }
    case 'rejected':
      return { state: 'failed', reason: outcome.reason, at }
    // The next message will tell what became of the reader; what they have stays as it is.
    case 'moved':
      return { state: 'dropped', reason: 'the chat has moved', at }
    case 'missing':
    case 'gone':
    case 'doubtful':
    case 'closed':
      return { state: 'dropped', reason: outcome.reason, at }
    case 'unauthorised':
      return { state: 'pending', reason: outcome.reason, dueAt: at, isAttempt: false }
    case 'retry':
      return again(outcome.reason, {
        attempt,
        at,
        waitMs: outcome.afterMs,
        isAttempt: outcome.isAsked !== true,
      })
    case 'unknown':
      return again(outcome.reason, { attempt, at, waitMs: 5_000 * 2 ** attempt, isAttempt: true })
  }
}

function again(
  reason: string,
  {
    attempt,
    at,
    waitMs,
    isAttempt,
  }: { attempt: number; at: Temporal.Instant; waitMs: number; isAttempt: boolean },
): EditSettlement {
  if (isAttempt && attempt >= maxAttempts)
    return { state: 'failed', reason: `gave up after ${attempt} attempts: ${reason}`, at }
  return { state: 'pending', reason, dueAt: at.add({ milliseconds: Math.ceil(waitMs) }), isAttempt }
}
