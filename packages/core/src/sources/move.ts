import { hoursBetween } from './hours-between.ts'

/** A permanent redirect that is on trial. */
export type Move = {
  readonly to: string
  /** When it was first seen. */
  readonly since: Temporal.Instant
  /** Polls in a row that were led there and found the listing. */
  readonly polls: number
}

const pollsHeld = 3
const hoursHeld = 24

/** The trial after another answer. A redirect that leads elsewhere begins a new one; none, or one from https to http, ends it. */
export function moveAfter(
  move: Move | null,
  { from, to, now }: { from: string; to: string | null; now: Temporal.Instant },
): Move | null {
  if (to === null || to === from || (from.startsWith('https:') && !to.startsWith('https:'))) return null
  if (move?.to !== to) return { to, since: now, polls: 1 }
  return { ...move, polls: move.polls + 1 }
}

/** Tells whether a redirect held long enough to be believed: a hijacked or mistaken one rarely does. */
export function hasHeld(move: Move | null, now: Temporal.Instant): move is Move {
  return move !== null && move.polls >= pollsHeld && hoursBetween(move.since, now) >= hoursHeld
}
