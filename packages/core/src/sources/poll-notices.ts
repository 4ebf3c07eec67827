import type { Log } from '../log.ts'
import { hoursBetween } from './hours-between.ts'
import { failingHours } from './poll-after-failure.ts'
import type { PollState, Source } from './source.ts'

/** What an operator is told about a source. */
export type PollNotice = 'failing' | 'paused' | 'address-taken'

/** A night without network is one long failure of everything; it takes a few polls to tell a source's own. */
const failuresBeforeNotice = 4

/** The notices that hold for a state. */
export function noticesOf(
  poll: PollState,
  { now, isAddressTaken }: { now: Temporal.Instant; isAddressTaken: boolean },
): PollNotice[] {
  const { failures, failingSince, pausedBecause } = poll
  const isFailing =
    failingSince !== null &&
    failures >= failuresBeforeNotice &&
    hoursBetween(failingSince, now) >= failingHours
  return [
    ...(isFailing ? (['failing'] as const) : []),
    ...(pausedBecause === null ? [] : (['paused'] as const)),
    ...(isAddressTaken ? (['address-taken'] as const) : []),
  ]
}

/** Tells the operator what came up and what is over, once each: what was told before stands in `source.poll.noticed`. */
export function tellNotices(source: Source, after: PollState, log: Log): void {
  const before = source.poll.noticed
  const facts = { source: source.name, url: source.url }
  for (const notice of after.noticed)
    if (!before.includes(notice)) log.error({ ...facts, notice }, sentenceFor[notice](source.name, after))
  if (before.includes('failing') && !after.noticed.includes('failing'))
    log.info(facts, `"${source.name}" can be read again.`)
}

const sentenceFor: Readonly<Record<PollNotice, (name: string, poll: PollState) => string>> = {
  failing: (name, { lastError }) =>
    `"${name}" could not be read for ${failingHours} hours: ${lastError} Khabar goes on trying; the other sources are not affected.`,
  paused: (name, { pausedBecause }) => `"${name}" is paused. ${pausedBecause}`,
  'address-taken': (name, { move }) =>
    `"${name}" has moved to ${move?.to}, where another source is read already: take one of the two out of khabar.json.`,
}
