import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '@khabar/core'

/** The repository's root: relative paths in settings mean the same from whichever folder an app is started. */
const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The settings of this process: its environment, and `khabar.json` in the repository's root where it exists
 * (another file by `KHABAR_CONFIG`).
 *
 * @throws {SettingsError} see `readSettings`.
 */
export function loadSettings(env: NodeJS.ProcessEnv): Settings {
  const file = fromRoot(env.KHABAR_CONFIG || 'khabar.json')
  const settings = readSettings(env, existsSync(file) ? readFileSync(file, 'utf8') : null)
  return { ...settings, database: fromRoot(settings.database) }
}

function fromRoot(path: string): string {
  return path === ':memory:' || isAbsolute(path) ? path : join(root, path)
}
