import { checkStore } from '@khabar/store'
import { printLine, type Streams } from '../console-streams.ts'
import { databaseOf } from './database-of.ts'
import { parseFlags } from './parse-flags.ts'
import { printCounts } from './print-counts.ts'
import { telling } from './telling.ts'

/** `khabar store check [--db FILE]`: reads the database through; exit code 1 where something is wrong with it. */
export async function runCheck(words: readonly string[], { stdout, stderr, env }: Streams): Promise<number> {
  const { flags } = parseFlags(words, ['db'], { most: 0 })
  const { database, counts, faults } = await telling(() => checkStore(databaseOf(flags.db, env)))
  printCounts(counts, stdout)
  for (const fault of faults) printLine(stderr, `${fault}.`)
  if (faults.length === 0) printLine(stdout, `${database} is sound.`)
  else
    printLine(
      stderr,
      `${database} is damaged: restore a backup. (khabar store reindex makes the search index anew.)`,
    )
  return faults.length === 0 ? 0 : 1
}
