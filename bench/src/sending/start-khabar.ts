import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ChatServer } from './open-chat-server.ts'

const CLI = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url))
const LIMIT_MS = 30_000

/** What a start of `khabar` came to. */
export type Start = {
  /** Until both bots ran. */
  readonly seconds: number
  /** Resident memory after the wait that was asked for. */
  readonly rssMb: number
}

/**
 * Runs `khabar start` with both bots over a database until it has been idle for `idleMs`, then stops it.
 *
 * @throws {Error} where the bots do not come up, or do not stop cleanly.
 */
export async function startKhabar(
  database: string,
  { telegram, discord }: { telegram: ChatServer; discord: ChatServer },
  { idleMs }: { idleMs: number },
): Promise<Start> {
  const began = performance.now()
  const child = spawn(process.execPath, [CLI, 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      KHABAR_DATABASE: database,
      KHABAR_CONFIG: '/nonexistent/khabar.json',
      KHABAR_ENV_FILE: '/nonexistent/.env',
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      DISCORD_BOT_TOKEN: discord.token,
      DISCORD_API_ROOT: discord.url,
    },
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), idleMs + LIMIT_MS)
  try {
    await bothRun(child.stdout)
    const seconds = (performance.now() - began) / 1000
    await sleep(idleMs)
    const rssMb =
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`khabar start ended with ${code}.`)
    return { seconds, rssMb }
  } finally {
    clearTimeout(limit)
    child.kill('SIGKILL')
  }
}

async function bothRun(output: Readable): Promise<void> {
  const lines: string[] = []
  let bots = 0
  for await (const line of createInterface({ input: output })) {
    lines.push(line)
    if (line.includes('the bot is running')) bots += 1
    if (bots === 2) break
  }
  output.resume()
  if (bots < 2) throw new Error(`khabar start did not come up: ${lines.at(-1) ?? 'it said nothing'}`)
}
