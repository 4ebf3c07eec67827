import type { Row } from '../areas/area.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'
import { type BotSettings, openBot } from './open-bot.ts'
import { openCrowd } from './open-crowd.ts'

const GUILDS = 2_000
const PLACE = { platform: 'discord', people: 1, channels: 20, roles: 15 } as const
const ROUNDS = 3

/** Returns what a server costs in memory: the difference between bots in none and in 2,000, beside a bare client. */
export async function guildRows(progress: (text: string) => void): Promise<Row[]> {
  progress(
    `opens a Discord of ${GUILDS} servers with ${PLACE.channels} channels and ${PLACE.roles} roles each`,
  )
  const none = await openCrowd({ ...PLACE, guilds: 0 })
  const many = await openCrowd({ ...PLACE, guilds: GUILDS })
  const measure = async (bot: BotSettings['bot']) => {
    const heaps: number[] = []
    const residents: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      progress(`starts ${bot} in none and in ${GUILDS} servers, ${round + 1} of ${ROUNDS}`)
      const [empty, full] = [await memoryOf(bot, none), await memoryOf(bot, many)]
      heaps.push((1_000 * (full.heapMb - empty.heapMb)) / GUILDS)
      residents.push((1_000 * (full.rssMb - empty.rssMb)) / GUILDS)
    }
    return { heaps, residents }
  }
  try {
    const [ours, bare] = [await measure('discord'), await measure('discordjs')]
    return [
      {
        key: 'kb_per_guild',
        value: median(ours.heaps),
        peers: { discordjs: median(bare.heaps) },
        note: `used heap after a collection; ${spreadOf(ours.heaps)}`,
      },
      {
        key: 'rss_kb_per_guild',
        value: median(ours.residents),
        peers: { discordjs: median(bare.residents) },
        note: `RSS; ${spreadOf(ours.residents)}`,
      },
    ]
  } finally {
    none.close()
    many.close()
  }
}

async function memoryOf(bot: BotSettings['bot'], server: Pick<BotSettings, 'url' | 'token'>) {
  const opened = await openBot({ bot, ...server, database: ':memory:', now: '2026-11-24T05:00:00Z' })
  try {
    return await opened.memory()
  } finally {
    opened.close()
  }
}
