import type { Delivery, Lane, Settlement } from './outbox.ts'
import type { Platform, SendOutcome } from './platform.ts'

const maxAttempts = 8
const longestBackoffMs = 30_000
const doubtfulWaitMs = 30 * 60_000

/**
 * How often a message is repeated that may have arrived, where a repetition makes a second copy. News that breaks is
 * worth one; a digest is not: it ends here, and its stories count as not sent, so that the reader's next digest has them.
 */
const repetitions: Readonly<Record<Lane, 0 | 1>> = { breaking: 1, digest: 0 }

/** What is written of a delivery after an attempt. */
export function settlementOf(
  outcome: SendOutcome,
  delivery: Delivery,
  platform: Pick<Platform, 'isIdempotent'>,
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
    case 'closed':
      return { state: 'pending', dueAt: at, reason: outcome.reason, isAttempt: false, fateUnknown }
    case 'doubtful':
      return again(outcome.reason, delivery, { at, waitMs: doubtfulWaitMs, isAttempt: true, fateUnknown })
    case 'retry':
      return again(outcome.reason, delivery, {
        at,
        waitMs: outcome.afterMs,
        isAttempt: outcome.isAsked !== true,
        fateUnknown,
      })
    case 'unknown':
      return afterUnknown(outcome.reason, delivery, { platform, at })
  }
}

function afterUnknown(
  reason: string,
  delivery: Delivery,
  { platform, at }: { platform: Pick<Platform, 'isIdempotent'>; at: Temporal.Instant },
): Settlement {
  const { lane, fateUnknown } = delivery
  if (!platform.isIdempotent && repetitions[lane] === 0)
    return { state: 'failed', reason: `fate unknown, not repeated: ${reason}`, at }
  if (!platform.isIdempotent && fateUnknown)
    return { state: 'failed', reason: `fate unknown, repeated once: ${reason}`, at }
  const waitMs = backoffMs(delivery)
  return again(`fate unknown: ${reason}`, delivery, { at, waitMs, isAttempt: true, fateUnknown: true })
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

/** Short enough that most repetitions come while an idempotent platform still knows the first. */
function backoffMs({ attempt }: Delivery): number {
  return Math.min(longestBackoffMs, 2_000 * 2 ** (attempt - 1))
}
