import { existsSync } from 'node:fs'
import type { Store } from '@khabar/core'
import { loadSettings } from '@khabar/runner/settings'
import { isPostgresAddress, openStore, StoreError } from '@khabar/store'
import { CliError } from '../cli-error.ts'

/**
 * Does some work on the store of the bots, which may run meanwhile, and closes it. `database`: another file or
 * address than the configured one.
 *
 * @throws {CliError} where there is no such database, or it cannot be used.
 */
export async function withStore<T>(
  database: string | undefined,
  env: NodeJS.ProcessEnv,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const settings = loadSettings(env)
  const store = await open(database ?? settings.databaseUrl ?? settings.database)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function open(path: string): Promise<Store> {
  if (!isPostgresAddress(path) && !existsSync(path))
    throw new CliError(
      `यह डेटाबेस नहीं मिला: ${path}`,
      `There is no database ${path}; name it with --db FILE or in KHABAR_DATABASE.`,
    )
  try {
    return await openStore(path)
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause
    throw new CliError(`डेटाबेस नहीं खुला: ${cause.database}`, cause.message, { cause })
  }
}
