import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** What a finished `khabar` left behind. */
export type Finished = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the real `khabar` as a process of its own, without tokens, and waits for its end. */
export function runKhabar(
  words: readonly string[],
  { stdin = '', env = {} }: { stdin?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Finished> {
  const clean = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    KHABAR_CONFIG: '/nonexistent/khabar.json',
    KHABAR_ENV_FILE: '/nonexistent/.env',
  }
  const child = spawn(process.execPath, [main, ...words], { env: { ...clean, ...env } })
  const read = (stream: NodeJS.ReadableStream) =>
    Array.fromAsync(stream).then((chunks) => Buffer.concat(chunks as Buffer[]).toString())
  child.stdin.end(stdin)
  const output = Promise.all([read(child.stdout), read(child.stderr)])
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', async (code) => {
      const [stdout, stderr] = await output
      resolve({ code, stdout, stderr })
    })
  })
}
