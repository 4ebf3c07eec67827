import type { MadeArchive } from '../corpus/made-archive.ts'
import type { Asked, Asking } from './ask-crowd.ts'
import type { Answer } from './crowd.ts'
import { openArchive } from './open-archive.ts'
import { type BotMemory, openBot } from './open-bot.ts'
import { type CrowdSettings, openCrowd } from './open-crowd.ts'
import type { Rounds } from './reply-rows.ts'

/** Our bot over an archive, and a bare one beside it, each with a chat server and people of its own. */
export type Pair = {
  /** Asks both in turn, so many times; what a first round warms up is not counted. */
  race(asking: Asking, rounds: number): Promise<Rounds>
  askOurs(asking: Asking): Promise<Asked>
  askBare(asking: Asking): Promise<Asked>
  memory(): Promise<BotMemory>
  close(): void
}

const bareBots = { telegram: 'grammy', discord: 'discordjs' } as const

/** Starts two local chat servers and two bots, each in a process of its own. */
export async function openPair(
  archive: MadeArchive,
  crowd: CrowdSettings,
  size: { articles: number; readers: number },
): Promise<Pair> {
  const closing: (() => void)[] = []
  const opened = <Thing extends { close(): void }>(thing: Thing) => {
    closing.push(thing.close)
    return thing
  }
  const close = () => {
    for (const end of closing.toReversed()) end()
  }
  try {
    const [ours, bare] = [opened(await openCrowd(crowd)), opened(await openCrowd(crowd))]
    const { platform } = crowd
    const stored = await openArchive(archive, { platform, addresses: ours.addresses, ...size })
    closing.unshift(stored.remove)
    const { path: database, now } = stored
    const bot = opened(await openBot({ bot: platform, ...ours, database, now }))
    opened(await openBot({ bot: bareBots[platform], ...bare, database, now }))
    return {
      async race(asking, rounds) {
        const answers: { ours: (readonly Answer[])[]; bare: (readonly Answer[])[] } = { ours: [], bare: [] }
        for (let round = -1; round < rounds; round++) {
          const [own, theirs] = [await ours.ask(asking), await bare.ask(asking)]
          if (round < 0) continue
          answers.ours.push(own.answers)
          answers.bare.push(theirs.answers)
        }
        return answers
      },
      askOurs: ours.ask,
      askBare: bare.ask,
      memory: bot.memory,
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
