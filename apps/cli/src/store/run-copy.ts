import { copyStore } from '@khabar/store'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { parseFlags } from './parse-flags.ts'
import { printCounts } from './print-counts.ts'
import { telling } from './telling.ts'

/**
 * `khabar store copy --from A --to B`: a whole store into an empty one, file or address of PostgreSQL. Interrupted, it
 * goes on where it stopped when it is run again.
 */
export async function runCopy(words: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  const { flags } = parseFlags(words, ['from', 'to'], { most: 0 })
  const { from, to } = flags
  if (!from || !to)
    throw new CliError(
      'दोनों डेटाबेस बताएँ: khabar store copy --from A --to B',
      'Name both databases, each a file or postgres://…: khabar store copy --from A --to B.',
      { exitCode: 2 },
    )
  let shown = ''
  const onProgress = ({ table }: { table: string }) => {
    if (table !== shown) printLine(stderr, `copying ${table} …`)
    shown = table
  }
  const counts = await telling(() => copyStore({ from, to, onProgress }))
  printCounts(counts, stdout)
  printLine(
    stdout,
    'All is copied; both sides have the same rows. Set DATABASE_URL or KHABAR_DATABASE to the new one.',
  )
  return 0
}
