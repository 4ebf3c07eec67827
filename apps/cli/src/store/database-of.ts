import { existsSync } from 'node:fs'
import { loadSettings } from '@khabar/runner/settings'
import { isPostgresAddress } from '@khabar/store'
import { CliError } from '../cli-error.ts'

/**
 * The database that is meant: the one that was named, or else the bots'.
 *
 * @throws {CliError} where there is no such file.
 */
export function databaseOf(named: string | undefined, env: NodeJS.ProcessEnv): string {
  const settings = loadSettings(env)
  const database = named ?? settings.databaseUrl ?? settings.database
  if (isPostgresAddress(database) || existsSync(database)) return database
  throw new CliError(
    `यह डेटाबेस नहीं मिला: ${database}`,
    `There is no database ${database}; name it with --db FILE or in KHABAR_DATABASE.`,
  )
}
