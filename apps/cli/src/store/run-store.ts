import { CliError } from '../cli-error.ts'
import type { Streams } from '../console-streams.ts'
import { runBackup } from './run-backup.ts'
import { runCheck } from './run-check.ts'
import { runCopy } from './run-copy.ts'
import { runReindex } from './run-reindex.ts'

const commands = new Map([
  ['backup', runBackup],
  ['check', runCheck],
  ['copy', runCopy],
  ['reindex', runReindex],
])

/** `khabar store backup|check|copy|reindex`: the upkeep of a database by its operator. */
export async function runStore([name = '', ...rest]: readonly string[], streams: Streams): Promise<number> {
  const run = commands.get(name)
  if (run) return run(rest, streams)
  throw new CliError(
    'ऐसे चलाएँ: khabar store backup FILE, khabar store check, khabar store copy --from A --to B या khabar store reindex',
    'Run it as khabar store backup FILE, khabar store check, khabar store copy --from A --to B or khabar store reindex.',
    { exitCode: 2 },
  )
}
