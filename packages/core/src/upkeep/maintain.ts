import type { Log } from '../log.ts'
import { type Retention, usualRetention } from '../retention/retention.ts'
import type { Store } from '../store.ts'
import { reindexStep } from './reindex-step.ts'

/** Articles that a step removes, and that it indexes anew: a moment's work, and far more than come in a minute. */
const articlesAStep = 200

/**
 * The upkeep of a tick: one small step of indexing anew, where the analyser has changed, and one of compaction. What
 * fails is told and tried again with the next tick: it must never keep news from its readers.
 */
export async function maintain({
  store,
  now,
  log,
  retention = usualRetention,
}: {
  readonly store: Store
  readonly now: () => Temporal.Instant
  readonly log: Log
  readonly retention?: Retention
}): Promise<void> {
  try {
    const { articles } = await reindexStep(store, { limit: articlesAStep })
    if (articles > 0) log.info({ articles }, 'articles were indexed anew, for the analyser has changed')
    const { more: _, ...gone } = await store.compact({ ...retention, now: now(), limit: articlesAStep })
    if (Object.values(gone).some((rows) => rows > 0)) log.info(gone, 'what is old was removed')
  } catch (error) {
    log.error({ reason: String(error) }, 'the upkeep failed; the next tick tries again')
  }
}
