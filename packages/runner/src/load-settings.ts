import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { readSettings, type Settings } from '@khabar/core'

/** The repository's root: relative paths in settings mean the same from whichever folder an app is started. */
const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The settings of this process: its environment, then `.env` (another file by `KHABAR_ENV_FILE`) for what the
 * environment leaves out, and the sources in `khabar.json` (another file by `KHABAR_CONFIG`); both in the repository's
 * root, both optional.
 *
 * @throws {SettingsError} see `readSettings`.
 */
export function loadSettings(env: NodeJS.ProcessEnv): Settings {
  const file = readIfThere(env.KHABAR_ENV_FILE || '.env')
  const variables = { ...(file === null ? {} : parseEnv(file)), ...env }
  const settings = readSettings(variables, readIfThere(variables.KHABAR_CONFIG || 'khabar.json'))
  return { ...settings, database: fromRoot(settings.database) }
}

function readIfThere(name: string): string | null {
  const path = fromRoot(name)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function fromRoot(path: string): string {
  return path === ':memory:' || isAbsolute(path) ? path : join(root, path)
}
