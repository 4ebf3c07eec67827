import { backupStore } from '@khabar/store'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { databaseOf } from './database-of.ts'
import { parseFlags } from './parse-flags.ts'
import { telling } from './telling.ts'

/** `khabar store backup FILE [--db FILE]`: a whole moment of the database, the bots running or not. */
export async function runBackup(words: readonly string[], { stdout, env }: Streams): Promise<number> {
  const { flags, rest } = parseFlags(words, ['db'])
  const [file, ...more] = rest
  if (file === undefined || more.length > 0)
    throw new CliError(
      'बैकअप की एक फ़ाइल बताएँ: khabar store backup FILE',
      'Name one file for the backup: khabar store backup FILE.',
      { exitCode: 2 },
    )
  const bytes = await telling(async () => backupStore(databaseOf(flags.db, env), file))
  printLine(stdout, `The backup is in ${file} (${sizeOf(bytes)}); it was read through and is sound.`)
  return 0
}

function sizeOf(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
