import { setImmediate } from 'node:timers/promises'
import { encodeCommand } from '../commands/encode-command.ts'
import { translatorFor } from '../locales/translator.ts'
import { type DigestStyle, digestOf, noNewsOf } from '../messages/digest.ts'
import type { Action, Message } from '../messages/message.ts'
import { digestDueAt } from '../readers/due-in-quiet.ts'
import type { DigestTurn, Language, Reader } from '../readers/reader.ts'
import type { Store } from '../store.ts'
import { createMemo } from './create-memo.ts'
import { type Choice, type Choose, type Edition, openEdition } from './edition.ts'
import { lastSlot, nextSlot } from './slots.ts'

/** Large enough that a query's own cost is small beside its rows, small enough to hold in memory. */
const readersAPage = 1_000
/** Messages of one round whose ids are kept. */
const mostMessages = 10_000
/** From then on a digest says that it is late. */
const lateMinutes = 30

/**
 * Queues the digest of every reader whose slot has come, earliest first, and sets their next slots. Slots that were
 * missed (the program was down) become one digest, that of the last one. A page of readers costs a handful of queries,
 * and a message is composed once for all who get the same.
 *
 * @returns how many digests were queued. A reader for whom there is nothing new gets a line or none, as they chose.
 */
export async function queueDigests({
  store,
  now,
}: {
  store: Store
  now: () => Temporal.Instant
}): Promise<number> {
  const ids: MessageIds = createMemo(mostMessages)
  let edition: Edition | null = null
  let last: Reader | null = null
  let queued = 0
  for (;;) {
    const at = now()
    const readers = await store.readers.digestsDue({ now: at, limit: readersAPage, after: last })
    last = readers.at(-1) ?? null
    if (!last) return queued
    edition ??= await openEdition(store, { now: at })
    queued += await store.readers.takeTurns(await turnsOf(readers, { edition, ids, store, now: at }))
    if (readers.length < readersAPage) return queued
    // An embedded database answers without a pause: let those in who wait for an answer.
    await setImmediate()
  }
}

type MessageIds = (key: string, make: () => Promise<number>) => Promise<number>

type Round = {
  readonly edition: Edition
  /** The ids of messages by their keys: each is composed once. */
  readonly ids: MessageIds
  readonly store: Store
  readonly now: Temporal.Instant
}

async function turnsOf(readers: readonly Reader[], round: Round): Promise<DigestTurn[]> {
  const { now, edition } = round
  const choose = await edition.readPage(readers)
  const slotsOf = createMemo<Slots>(readersAPage)
  const turns: DigestTurn[] = []
  for (const reader of readers) {
    if (!reader.digestAt) continue
    const rhythm = [reader.timeZone, reader.digestDays, reader.digestTimes].join(' ')
    const slots = slotsOf(rhythm, () => slotsAt(reader, now))
    turns.push({
      readerId: reader.id,
      digestAt: reader.digestAt,
      next: slots.next,
      delivery: await deliveryOf(reader, { slots, choose, round }),
    })
  }
  return turns
}

type Slots = {
  readonly slot: Temporal.Instant | null
  readonly next: Temporal.Instant | null
  /** The delivery's key. */
  readonly key: string
}

function slotsAt(reader: Reader, now: Temporal.Instant): Slots {
  const slot = lastSlot(reader, now)
  return { slot, next: nextSlot(reader, now), key: `digest:${slot}` }
}

async function deliveryOf(
  reader: Reader,
  { slots, choose, round }: { slots: Slots; choose: Choose; round: Round },
): Promise<DigestTurn['delivery']> {
  const { slot, next, key } = slots
  const dueAt = slot && digestDueAt(reader, { slot, next, now: round.now })
  if (!dueAt) return null
  const choice = choose(reader, reader.digestLength)
  if (choice.stories.length === 0 && reader.whenNothingNew === 'silence') return null
  const isLate = Temporal.Instant.compare(round.now, slot.add({ minutes: lateMinutes })) > 0
  const { language, timeZone, digits } = reader
  const messageKey = [key, language, timeZone, digits, choice.key, isLate ? 'late' : ''].join(':')
  const style = { slot, isLate, language, timeZone, digits }
  const messageId = await round.ids(messageKey, () =>
    round.store.outbox.putMessage({
      key: messageKey,
      body: bodyOf(choice, style),
      storyIds: choice.stories.map(({ id }) => id),
      createdAt: round.now,
    }),
  )
  return { key, messageId, dueAt }
}

function bodyOf({ stories, leftOut }: Choice, style: DigestStyle): Message {
  if (stories.length === 0) return noNewsOf(style)
  return digestOf(stories, { ...style, leftOut, actions: leftOut > 0 ? [nextPage(style.language)] : [] })
}

/** What was sent is not shown again: a digest on demand is the next page. */
function nextPage(language: Language): Action {
  return {
    label: translatorFor(language)('action-more'),
    data: encodeCommand({ name: 'digest', times: null }),
  }
}
