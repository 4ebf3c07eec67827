import { notInSettings, pausedByOperator } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Stops polling a source. See `SourceStore.pause`. */
export async function pauseSource(db: Kysely<Schema>, sourceId: number): Promise<boolean> {
  const { numUpdatedRows } = await namedSource(db, sourceId)
    .set({ paused_because: pausedByOperator })
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Has a source polled again. See `SourceStore.resume`. */
export async function resumeSource(db: Kysely<Schema>, sourceId: number, at: number): Promise<boolean> {
  const { numUpdatedRows } = await namedSource(db, sourceId)
    .set({ paused_because: null, due_at: at, claim_at: at })
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

function namedSource(db: Kysely<Schema>, sourceId: number) {
  return db
    .updateTable('sources')
    .where('id', '=', sourceId)
    .where((eb) => eb.or([eb('paused_because', 'is', null), eb('paused_because', '!=', notInSettings)]))
}
