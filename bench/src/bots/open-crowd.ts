import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { forkProgram } from '../measure/fork-program.ts'
import type { Asked, Asking } from './ask-crowd.ts'
import type { DiscordSize } from './create-discord-crowd.ts'
import type { CrowdFacts } from './crowd.ts'

const PROGRAM = fileURLToPath(new URL('./crowd-process.ts', import.meta.url))
const LIMIT_MS = 180_000

export type CrowdSettings =
  | { readonly platform: 'telegram'; readonly people: number }
  | ({ readonly platform: 'discord' } & DiscordSize)

/** A local chat server and its people in a process of their own. */
export type OpenCrowd = CrowdFacts & {
  /** @throws {Error} where a question stays without an answer, or the server refused a call of the bot. */
  ask(asking: Asking): Promise<Asked>
  close(): void
}

/** Starts a local chat server of `test/` with people who ask. */
export async function openCrowd(settings: CrowdSettings): Promise<OpenCrowd> {
  const program = await forkProgram<CrowdFacts>(PROGRAM, settings)
  return {
    ...program.facts,
    async ask(asking) {
      const asked = await Promise.race([
        program.ask<Asked & { readonly refused: number }>(asking),
        sleep(LIMIT_MS, null, { ref: false }),
      ])
      if (!asked) throw new Error(`The bot for ${settings.platform} leaves questions without an answer.`)
      if (asked.refused > 0)
        throw new Error(`${settings.platform} refused ${asked.refused} calls of the bot.`)
      return asked
    },
    close: program.close,
  }
}
