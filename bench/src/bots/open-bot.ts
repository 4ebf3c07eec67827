import { fileURLToPath } from 'node:url'
import { forkProgram } from '../measure/fork-program.ts'

const PROGRAM = fileURLToPath(new URL('./bot-process.ts', import.meta.url))

export type BotSettings = {
  /** One of ours, or a peer: a bare bot that answers a constant text. */
  readonly bot: 'telegram' | 'discord' | 'grammy' | 'discordjs'
  readonly url: string
  readonly token: string
  /** An SQLite file, where the bot has a store. */
  readonly database: string
  /** What time it is when the bot starts. */
  readonly now: string
}

/** Memory of a bot's process after a garbage collection. */
export type BotMemory = { readonly heapMb: number; readonly rssMb: number }

export type OpenBot = { memory(): Promise<BotMemory>; close(): void }

/** Starts a bot in a process of its own and waits until it runs. */
export async function openBot(settings: BotSettings): Promise<OpenBot> {
  const { ask, close } = await forkProgram(PROGRAM, settings, { execArgv: ['--expose-gc'] })
  return { memory: () => ask<BotMemory>({}), close }
}
