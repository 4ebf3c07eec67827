import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const MANIFEST = z.object({ dependencies: z.record(z.string(), z.string()) })

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optional: z.boolean().optional() }),
  ),
})

/**
 * Makes the peers in `folder` those of its lockfile: runs `npm ci` there where they are absent or of other versions.
 *
 * Says what it does. Where they cannot be installed (no registry) it names those that will be missing, and that is all:
 * our own figures need none of them.
 */
export async function installPeers(folder: string, { say }: { say: (line: string) => void }): Promise<void> {
  if (areInstalled(folder)) return
  say('Installing the peers to measure against (once, into bench/node_modules) …')
  const { code, complaint } = await runNpm(folder)
  if (code === 0) return
  const { dependencies } = MANIFEST.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  say(
    `They could not be installed (${complaint}). Our own figures follow, without ${Object.keys(dependencies).join(', ')}.`,
  )
}

/** npm's exit code and the first line of its complaint. */
async function runNpm(folder: string): Promise<{ code: number | null; complaint: string }> {
  try {
    const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    })
    const [[code], complaint] = await Promise.all([once(npm, 'close'), text(npm.stderr)])
    return { code, complaint: complaint.trim().split('\n')[0] ?? '' }
  } catch (error) {
    return { code: null, complaint: error instanceof Error ? error.message : String(error) }
  }
}

/** Whether every package of the lockfile is there in its version. Optional ones depend on the machine and may be absent. */
export function areInstalled(folder: string): boolean {
  const installed = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const found = packagesOf(installed)
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  )
}

function packagesOf(path: string) {
  return LOCK.parse(JSON.parse(readFileSync(path, 'utf8'))).packages
}
