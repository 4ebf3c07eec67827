import { analyserVersion, reindexStep } from '@khabar/core'
import { printLine, type Streams } from '../console-streams.ts'
import { withStore } from '../stories/with-store.ts'
import { parseFlags } from './parse-flags.ts'

const articlesAStep = 500

/**
 * `khabar store reindex [--db FILE]`: what finds articles is made anew at once, the bots running or not; otherwise
 * their ticks do it in small steps after an update.
 */
export async function runReindex(words: readonly string[], { stdout, env }: Streams): Promise<number> {
  const { flags } = parseFlags(words, ['db'], { most: 0 })
  await withStore(flags.db, env, async (store) => {
    await store.index.restart(analyserVersion)
    let [articles, topics] = [0, 0]
    for (let more = true; more; ) {
      const step = await reindexStep(store, { limit: articlesAStep })
      articles += step.articles
      topics += step.topics
      more = step.more
    }
    printLine(stdout, `${articles} articles and ${topics} topics were indexed anew.`)
  })
  return 0
}
