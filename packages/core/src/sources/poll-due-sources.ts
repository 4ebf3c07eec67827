import type { PollDeps } from './poll-deps.ts'
import { pollSource } from './poll-source.ts'
import type { Source } from './source.ts'

/** Longer than a poll lasts, the wait for its turn in this process included. */
const leaseMs = 10 * 60_000

/**
 * Polls every source that is due, `atOnce` side by side, so that a slow outlet holds back nobody. No more are begun
 * after `budgetMs`: what is due then stays due, and whoever comes next goes on.
 *
 * @returns how many articles were added.
 */
export async function pollDueSources(
  deps: PollDeps,
  { atOnce = 32, budgetMs = 40_000 } = {},
): Promise<number> {
  const endMs = deps.now().epochMilliseconds + budgetMs
  const claim = createClaims(deps, { limit: atOnce, endMs })
  const work = async () => {
    let added = 0
    for (let source = await claim(); source; source = await claim()) {
      const articles = await pollSafely(source, deps)
      added += articles
    }
    return added
  }
  const added = await Promise.all(Array.from({ length: atOnce }, work))
  return added.reduce((sum, articles) => sum + articles, 0)
}

/** Hands out due sources one by one; claims them from the store in batches. */
function createClaims(
  { store, now, signal }: PollDeps,
  { limit, endMs }: { limit: number; endMs: number },
): () => Promise<Source | undefined> {
  const claimed: Source[] = []
  let claiming: Promise<void> | null = null
  let isOver = false

  async function refill(): Promise<void> {
    const at = now()
    const batch =
      at.epochMilliseconds > endMs || signal?.aborted
        ? []
        : await store.sources.claimDue({ now: at, limit, leaseMs })
    claimed.push(...batch)
    isOver = batch.length === 0
  }

  return async () => {
    while (claimed.length === 0 && !isOver) {
      claiming ??= refill().finally(() => {
        claiming = null
      })
      await claiming
    }
    return claimed.shift()
  }
}

/** One source never stops the others: where the store refuses what was read, its lease runs out and it is read again. */
async function pollSafely(source: Source, deps: PollDeps): Promise<number> {
  try {
    return await pollSource(source, deps)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    deps.log.error({ source: source.name, reason }, 'what was read of a source could not be stored')
    return 0
  }
}
