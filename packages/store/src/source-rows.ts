import type { PollState, Source } from '@khabar/core'
import type { Selectable } from 'kysely'
import { instantOf, instantOrNull, millisecondsOf } from './instants.ts'
import type { SourcesTable } from './schema.ts'

/** The columns of a poll's outcome, but for those that depend on what else is in the database. */
export function columnsOfPoll(poll: PollState) {
  return {
    due_at: poll.dueAt.epochMilliseconds,
    address: poll.address,
    move: poll.move && JSON.stringify(poll.move),
    etag: poll.etag,
    last_modified: poll.lastModified,
    failures: poll.failures,
    failing_since: millisecondsOf(poll.failingSince),
    last_read_at: millisecondsOf(poll.lastReadAt),
    last_new_at: millisecondsOf(poll.lastNewAt),
    gap_ms: poll.gapMs,
    ttl_ms: poll.ttlMs,
    last_error: poll.lastError,
    noticed: JSON.stringify(poll.noticed),
  }
}

/** The source of a row. */
export function sourceOf(row: Selectable<SourcesTable>): Source {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    format: row.format,
    poll: {
      dueAt: instantOf(row.due_at),
      itemsDueAt: instantOrNull(row.items_due_at),
      address: row.address,
      move: row.move === null ? null : parseMove(row.move),
      etag: row.etag,
      lastModified: row.last_modified,
      failures: row.failures,
      failingSince: instantOrNull(row.failing_since),
      lastReadAt: instantOrNull(row.last_read_at),
      lastNewAt: instantOrNull(row.last_new_at),
      gapMs: row.gap_ms,
      ttlMs: row.ttl_ms,
      lastError: row.last_error,
      pausedBecause: row.paused_because,
      noticed: JSON.parse(row.noticed),
    },
  }
}

function parseMove(json: string): PollState['move'] {
  const move: { to: string; since: string; polls: number } = JSON.parse(json)
  return { ...move, since: Temporal.Instant.from(move.since) }
}
