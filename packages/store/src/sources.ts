import type { PollState, Source, SourceSettings, SourceStore } from '@khabar/core'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { instantOf, instantOrNull, millisecondsOf } from './instants.ts'
import type { Schema } from './schema.ts'

const notNamed = 'no longer in the settings'

/** Sources and their polling state. */
export function createSourceStore(db: Kysely<Schema>): SourceStore {
  return {
    configure: (sources, now) =>
      db.transaction().execute((trx) => configure(trx, sources, now.epochMilliseconds)),

    async list() {
      const rows = await db.selectFrom('sources').selectAll().orderBy('id').execute()
      return rows.map(sourceOf)
    },

    claimDue: ({ now, limit, leaseMs }) =>
      db.transaction().execute(async (trx) => {
        const at = now.epochMilliseconds
        const rows = await trx
          .selectFrom('sources')
          .selectAll()
          .where('paused_because', 'is', null)
          .where('due_at', '<=', at)
          .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', at)]))
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
        for (const { id } of rows) {
          await trx
            .updateTable('sources')
            .set({ lease_until: at + leaseMs })
            .where('id', '=', id)
            .execute()
        }
        return rows.map(sourceOf)
      }),

    async finishPoll(sourceId, poll) {
      await db
        .updateTable('sources')
        .set((eb) => ({
          ...columnsOf(poll),
          lease_until: null,
          // Who read a source while it was taken out of the settings does not put it back.
          paused_because:
            poll.pausedBecause ??
            eb.case().when('paused_because', '=', notNamed).then(notNamed).else(null).end(),
        }))
        .where('id', '=', sourceId)
        .execute()
    },
  }
}

async function configure(
  trx: Transaction<Schema>,
  sources: readonly SourceSettings[],
  at: number,
): Promise<void> {
  const known = new Map((await trx.selectFrom('sources').selectAll().execute()).map((row) => [row.url, row]))
  for (const { name, url, format } of sources) {
    const row = known.get(url)
    if (!row) {
      await trx
        .insertInto('sources')
        .values({ name, url, format, due_at: at, failures: 0 })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ name, format }))
        .execute()
      continue
    }
    await trx
      .updateTable('sources')
      .set({
        name,
        format,
        ...(row.paused_because === notNamed ? { paused_because: null, due_at: at } : {}),
        // Read anew: the outlet would otherwise answer that nothing has changed.
        ...(row.format === format ? {} : { etag: null, last_modified: null, due_at: at }),
      })
      .where('id', '=', row.id)
      .execute()
    known.set(url, { ...row, format })
  }
  const named = new Set(sources.map(({ url }) => url))
  for (const { id, url, paused_because } of known.values()) {
    if (named.has(url) || paused_because !== null) continue
    await trx.updateTable('sources').set({ paused_because: notNamed }).where('id', '=', id).execute()
  }
}

function columnsOf(poll: PollState) {
  return {
    due_at: poll.dueAt.epochMilliseconds,
    etag: poll.etag,
    last_modified: poll.lastModified,
    failures: poll.failures,
    failing_since: millisecondsOf(poll.failingSince),
    last_read_at: millisecondsOf(poll.lastReadAt),
    last_error: poll.lastError,
  }
}

function sourceOf(row: Selectable<Schema['sources']>): Source {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    format: row.format,
    poll: {
      dueAt: instantOf(row.due_at),
      etag: row.etag,
      lastModified: row.last_modified,
      failures: row.failures,
      failingSince: instantOrNull(row.failing_since),
      lastReadAt: instantOrNull(row.last_read_at),
      lastError: row.last_error,
      pausedBecause: row.paused_because,
    },
  }
}
