import type { Log } from '../log.ts'
import { isSilent } from '../readers/is-silent.ts'
import type { Store } from '../store.ts'
import type { Delivery } from './outbox.ts'
import type { Platform, SendOutcome } from './platform.ts'
import { settlementOf } from './settlement-of.ts'

export type DeliverOneDeps = {
  readonly store: Store
  readonly now: () => Temporal.Instant
  readonly log: Log
}

/** A reader of whom the platform says vaguely that they are gone is believed to be after so many times in a row. */
const mostStrikes = 5
const strikeWaitMs = 30 * 60_000
const pauseWhenUnauthorisedMs = 10 * 60_000
const pauseWhenInvalidMs = 10 * 60_000

/** Makes one attempt of a delivery and writes what became of it; a message that is refused goes out once more as plain text. */
export async function deliverOne(
  delivery: Delivery,
  platform: Platform,
  deps: DeliverOneDeps,
): Promise<SendOutcome['kind']> {
  const { store, now, log } = deps
  const outcome = isForgotten(delivery, platform, now()) ? forgotten : await send(delivery, platform, deps)
  await act(outcome, delivery, platform, deps)
  const isFinal = outcome === forgotten
  await store.outbox.settle(
    delivery,
    settlementOf(outcome, delivery, isFinal ? { isIdempotent: false } : platform, now()),
  )
  if (outcome.kind === 'rejected')
    log.error(
      { alert: 'rejected', platform: platform.name, delivery: delivery.id, ...outcome },
      'a message was refused twice, the second time as plain text: it is not sent',
    )
  else if (outcome.kind !== 'sent')
    log.warn({ platform: platform.name, delivery: delivery.id, ...outcome }, 'a message was not delivered')
  return outcome.kind
}

/** Nothing is sent: whether it came is not known, and the platform would make a second copy by now. */
const forgotten = { kind: 'unknown', reason: 'the platform may have forgotten the first attempt' } as const

function isForgotten({ unknownSince }: Delivery, { idempotentMs }: Platform, now: Temporal.Instant): boolean {
  if (unknownSince === null || idempotentMs === undefined) return false
  return now.epochMilliseconds - unknownSince.epochMilliseconds > idempotentMs
}

async function send(delivery: Delivery, platform: Platform, deps: DeliverOneDeps): Promise<SendOutcome> {
  const { address, message, messageId, key } = delivery
  let { partsSent } = delivery
  const isBreaking = message.kind === 'story' && message.isBreaking === true
  const options = {
    key: `${address}:${key}`,
    messageId,
    isRepeat: delivery.fateUnknown,
    silent: isSilent(delivery, { isBreaking, now: deps.now() }),
    onPart: async (ids: readonly string[]) => {
      partsSent = ids
      await deps.store.outbox.notePart(delivery, ids)
    },
  }
  const outcome = await platform.send(address, message, { ...options, partsSent })
  if (outcome.kind !== 'rejected') return outcome
  deps.log.error(
    { alert: 'rejected', platform: platform.name, delivery: delivery.id, ...outcome },
    'a message was refused as it is, and is sent again as plain text',
  )
  return platform.send(address, message, { ...options, partsSent, plain: true })
}

/** What an outcome means beyond its own row: for the reader, or for all sends of the platform. */
async function act(
  outcome: SendOutcome,
  delivery: Delivery,
  platform: Platform,
  deps: DeliverOneDeps,
): Promise<void> {
  const { readers, outbox } = deps.store
  const after = (ms: number) => deps.now().add({ milliseconds: Math.ceil(ms) })
  switch (outcome.kind) {
    case 'sent':
      if (delivery.strikes > 0) await outbox.clearStrikes(delivery.readerId)
      break
    case 'gone':
      await disable(delivery, outcome.reason, deps)
      break
    case 'doubtful':
      if ((await outbox.strike(delivery.readerId, { until: after(strikeWaitMs) })) >= mostStrikes)
        await disable(delivery, outcome.reason, deps)
      break
    case 'closed':
      await close(delivery, outcome.reason, { ...deps, platform })
      break
    case 'moved':
      await readers.move(delivery.readerId, outcome.address)
      break
    case 'retry':
      if (outcome.holdsAll) await outbox.pause(platform.name, after(outcome.afterMs), { because: 'limit' })
      break
    case 'unauthorised':
      await outbox.pause(platform.name, after(pauseWhenUnauthorisedMs), { because: 'unauthorised' })
  }
  if ('isInvalid' in outcome && outcome.isInvalid) await countInvalid(platform, deps)
}

async function disable({ readerId }: Delivery, reason: string, { store }: DeliverOneDeps): Promise<void> {
  await store.readers.update(readerId, { active: false, inactiveBecause: reason })
}

/** Holds a reader back until somebody there opens the chat again; said once, for then nothing more is sent there. */
async function close(
  delivery: Delivery,
  reason: string,
  deps: DeliverOneDeps & { platform: Platform },
): Promise<void> {
  await disable(delivery, reason, deps)
  const { readerId, address } = delivery
  deps.log.error(
    { alert: 'closed', platform: deps.platform.name, reader: readerId, address, reason },
    'a chat is closed to the bot, and paused until somebody there gives it the right to write',
  )
}

async function countInvalid(
  { name, mostInvalidRequests = Number.POSITIVE_INFINITY }: Platform,
  { store, now, log }: DeliverOneDeps,
): Promise<void> {
  if ((await store.outbox.countInvalid(name, now())) < mostInvalidRequests) return
  await store.outbox.pause(name, now().add({ milliseconds: pauseWhenInvalidMs }), {
    because: 'invalid requests',
  })
  log.error(
    { alert: 'invalid requests', platform: name },
    `${name} refused ${mostInvalidRequests} requests in ten minutes: nothing is sent for ten more, before it bans the bot`,
  )
}
