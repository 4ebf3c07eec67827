import { rereadChanged } from '../corrections/reread-changed.ts'
import { adoptMove } from './adopt-move.ts'
import { moveAfter } from './move.ts'
import { pollAfterAnswer } from './poll-after-answer.ts'
import { pollAfterFailure } from './poll-after-failure.ts'
import type { PollDeps } from './poll-deps.ts'
import { noticesOf, tellNotices } from './poll-notices.ts'
import { readItems } from './read-items.ts'
import { type Listing, readListing } from './read-listing.ts'
import type { PollState, Source } from './source.ts'

/**
 * Reads what is due at a claimed source: its listing, items that wait, or both. Stores what is new, and writes when
 * to come back. Never rejects for what an outlet does.
 *
 * @returns how many articles were added.
 */
export async function pollSource(source: Source, deps: PollDeps): Promise<number> {
  const isListingDue = Temporal.Instant.compare(source.poll.dueAt, deps.now()) <= 0
  const listing = isListingDue ? await readListing(source, deps) : null
  const read = await readItems(source, listing?.outcome === 'read' ? listing.fresh : [], deps)
  if (listing?.outcome === 'read') await rereadChanged(source, listing.known, deps)
  const poll = listing ? await pollAfter(source, listing, deps) : source.poll
  await deps.store.sources.finishPoll(source.id, poll, read?.notes)
  tellNotices(source, poll, deps.log)
  return read?.added ?? 0
}

async function pollAfter(source: Source, listing: Listing, deps: PollDeps): Promise<PollState> {
  const now = deps.now()
  const chance = { now, random: deps.random ?? Math.random }
  const before = source.poll
  if (listing.outcome === 'failed') {
    const { failure } = listing
    deps.log.warn({ source: source.name, reason: failure.reason }, 'a source could not be read')
    const poll = pollAfterFailure(before, failure, chance)
    const isAddressTaken = before.noticed.includes('address-taken')
    return { ...poll, noticed: noticesOf(poll, { now, isAddressTaken }) }
  }
  const { facts } = listing
  const answered = pollAfterAnswer(before, { ...facts, listing: newsOf(listing) }, chance)
  const isEmpty = listing.outcome === 'read' && listing.isEmpty
  const to = isEmpty ? null : facts.movedPermanentlyTo
  const move = moveAfter(before.move, { from: before.address ?? source.url, to, now })
  const { poll, isAddressTaken } = await adoptMove({ ...answered, move }, { source, now, deps })
  return { ...poll, noticed: noticesOf(poll, { now, isAddressTaken }) }
}

function newsOf(listing: Exclude<Listing, { outcome: 'failed' }>) {
  if (listing.outcome === 'unchanged') return null
  const { gapMs, ttlMs, fresh } = listing
  return { gapMs, ttlMs, hasNew: fresh.length > 0 }
}
