import { ModelError } from './model-error.ts'

const failuresAllowed = 3
const rest = Temporal.Duration.from({ minutes: 1 })

/** Keeps a dead server from delaying every article by its time limit. */
export type Breaker = {
  /** @throws {ModelError} `resting` for a minute after three failures in a row. */
  readonly check: () => void
  /** Takes note of how a call went: only what the server is to blame for counts. */
  readonly note: (outcome: ModelError | null) => void
}

/** A breaker that is closed: calls go through. */
export function createBreaker(now: () => Temporal.Instant): Breaker {
  let failures = 0
  let restsUntil: Temporal.Instant | null = null
  return {
    check() {
      if (restsUntil && Temporal.Instant.compare(now(), restsUntil) < 0) throw new ModelError('resting')
    },
    note(outcome) {
      if (outcome === null) [failures, restsUntil] = [0, null]
      else if (isServerFault(outcome)) failures++
      if (failures >= failuresAllowed) restsUntil = now().add(rest)
    },
  }
}

/** A refusal (a wrong key) counts as well: the next article will fare no better. */
function isServerFault({ fault, status }: ModelError): boolean {
  return status !== null || fault === 'no connection' || fault === 'timeout'
}
