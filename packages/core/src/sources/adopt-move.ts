import { hasHeld } from './move.ts'
import type { PollDeps } from './poll-deps.ts'
import type { PollState, Source } from './source.ts'

/** The state with a permanent redirect adopted, where it held long enough and leads to no other source's address. */
export async function adoptMove(
  poll: PollState,
  { source, now, deps }: { source: Source; now: Temporal.Instant; deps: PollDeps },
): Promise<{ poll: PollState; isAddressTaken: boolean }> {
  const { move } = poll
  if (!hasHeld(move, now)) return { poll, isAddressTaken: false }
  if (await deps.store.sources.isTaken(move.to, source.id)) return { poll, isAddressTaken: true }
  deps.log.info({ source: source.name, from: source.url, to: move.to }, 'a source moved for good')
  // The marks of the last answer are the new address's own: it was the one to answer.
  return { poll: { ...poll, address: move.to, move: null }, isAddressTaken: false }
}
