import type { FeedItem } from '@khabar/parser'
import { longestWaitMs } from './activity.ts'
import type { ItemNotes, PassedItem, WaitingItem } from './listed-item.ts'
import type { PollDeps } from './poll-deps.ts'
import { type ItemOutcome, readOneItem } from './read-one-item.ts'
import { retryItem } from './retry-item.ts'
import type { Source } from './source.ts'

/** Pages read in one poll; the rest is read in the next ones, which come at once. */
const itemsAPoll = 40
/** A poll ends well within its lease, however slow an outlet is. */
const longestMs = 3 * 60_000
/** An outlet whose pages fail one after the other is left alone for a while. */
const failuresInARow = 3
const outletRestMs = 10 * 60_000
const nextPollMs = 30_000

/**
 * Reads items that are due and those that are new, oldest first, as many as one poll takes; whatever is not read is
 * noted as waiting. Nobody is told of what an outlet had published before its first reading.
 *
 * @returns `null` where there was nothing to read.
 */
export async function readItems(
  source: Source,
  fresh: readonly FeedItem[],
  deps: PollDeps,
): Promise<{ added: number; notes: ItemNotes } | null> {
  const startedAt = deps.now()
  const due = await dueItems(source, startedAt, deps)
  if (due === null && fresh.length === 0) return null
  const ids = due?.map(({ item }) => item.id) ?? []
  // Where a process died between storing an article and finishing its poll.
  const known = await deps.store.articles.knownItems(source.id, ids)
  const queue = inReadingOrder([
    ...(due ?? []).filter(({ item }) => !known.has(item.id)),
    ...fresh.map((item) => newItem(item, source, startedAt)),
  ])
  const notes: Notebook = { waiting: [], passed: [], stored: [...known] }
  const { added, pauseMs } = await readQueue(queue, { source, notes, deps })
  return { added, notes: { ...notes, resumeAt: deps.now().add({ milliseconds: pauseMs }) } }
}

type Reading = { readonly source: Source; readonly notes: Notebook; readonly deps: PollDeps }
type Notebook = { waiting: WaitingItem[]; passed: PassedItem[]; stored: string[] }

/** Reads until the poll has had enough or the outlet has, and tells how long the rest has to wait. */
async function readQueue(
  queue: readonly WaitingItem[],
  reading: Reading,
): Promise<{ added: number; pauseMs: number }> {
  const { source, notes, deps } = reading
  const endMs = deps.now().epochMilliseconds + longestMs
  let added = 0
  let failures = 0
  for (const [index, waiting] of queue.entries()) {
    const isEnough = index === itemsAPoll || deps.now().epochMilliseconds > endMs
    if (isEnough) {
      notes.waiting.push(...queue.slice(index))
      break
    }
    const outcome = await readOneItem(source, waiting, deps)
    note(outcome, waiting, reading)
    if (outcome.kind === 'stored' && outcome.isNew) added += 1
    failures = outcome.kind === 'failed' ? failures + 1 : 0
    const askedMs = outcome.kind === 'failed' ? outcome.failure.retryAfterMs : 0
    if (failures === failuresInARow || askedMs > 0) {
      notes.waiting.push(...queue.slice(index + 1))
      return { added, pauseMs: Math.round(Math.min(longestWaitMs, Math.max(outletRestMs, askedMs))) }
    }
  }
  return { added, pauseMs: nextPollMs }
}

/** `null` where the source has none that are due. */
function dueItems(source: Source, now: Temporal.Instant, { store }: PollDeps): Promise<WaitingItem[] | null> {
  const { itemsDueAt } = source.poll
  const isDue = itemsDueAt !== null && Temporal.Instant.compare(itemsDueAt, now) <= 0
  return isDue ? store.sources.waitingItems(source.id, { now, limit: itemsAPoll }) : Promise.resolve(null)
}

function newItem(item: FeedItem, { poll }: Source, dueAt: Temporal.Instant): WaitingItem {
  return { item, announce: poll.lastReadAt !== null, tries: 0, dueAt }
}

/** Oldest first, so that a story begins with its first report; undated ones last, from the listing's end to its top. */
function inReadingOrder(items: readonly WaitingItem[]): WaitingItem[] {
  return items.toReversed().sort(({ item: a }, { item: b }) => {
    if (a.publishedAt && b.publishedAt) return Temporal.Instant.compare(a.publishedAt, b.publishedAt)
    return Number(a.publishedAt === null) - Number(b.publishedAt === null)
  })
}

function note(outcome: ItemOutcome, waiting: WaitingItem, { source, notes, deps }: Reading): void {
  const { id, url } = waiting.item
  const at = deps.now()
  const facts = { source: source.name, url }
  if (outcome.kind === 'stored') {
    notes.stored.push(id)
  } else if (outcome.kind === 'passed') {
    notes.passed.push({ id, reason: outcome.reason, at })
    deps.log.info({ ...facts, reason: outcome.reason }, 'an item is passed over')
  } else {
    const { reason, retryAfterMs } = outcome.failure
    const again = retryItem(waiting, { now: at, retryAfterMs })
    if (again) notes.waiting.push(again)
    else notes.passed.push({ id, reason, at })
    const tries = waiting.tries + 1
    deps.log.warn(
      { ...facts, tries, reason },
      again ? 'an article could not be read' : 'an article is given up',
    )
  }
}
