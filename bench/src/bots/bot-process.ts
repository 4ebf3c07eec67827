import { setTimeout as sleep } from 'node:timers/promises'
import { type BotStarter, type Log, startDesk } from '@khabar/core'
import { createDiscordStarter } from '@khabar/discord-bot'
import { openStore } from '@khabar/store'
import { createTelegramStarter } from '@khabar/telegram-bot'
import { startBareDiscord, startBareGrammy } from './bare-bots.ts'
import type { BotSettings } from './open-bot.ts'

/**
 * A bot's own process: `bot-process.ts SETTINGS`, started by `openBot` with `--expose-gc`. It tells when the bot runs,
 * and then its memory as often as it is asked.
 */
const settings: BotSettings = JSON.parse(process.argv[2] ?? '{}')
const { url, token } = settings
const starters: Readonly<Record<BotSettings['bot'], () => Promise<unknown>>> = {
  telegram: () => runDesk(createTelegramStarter({ token, apiRoot: url })),
  discord: () => runDesk(createDiscordStarter({ token, apiRoot: url })),
  grammy: () => startBareGrammy(settings),
  discordjs: () => startBareDiscord(settings),
}
const tell: Log['warn'] = (facts, text) => void process.stderr.write(`${text} ${JSON.stringify(facts)}\n`)
await starters[settings.bot]()
process.on('disconnect', () => process.exit())
process.on('message', async () => process.send?.(await measureMemory()))
process.send?.({})

async function runDesk(starter: BotStarter): Promise<void> {
  const startedAt = performance.now()
  const first = Temporal.Instant.from(settings.now)
  const desk = await startDesk({
    store: await openStore(settings.database),
    fetcher: { fetch: () => Promise.reject(new Error('Nothing is fetched here.')) },
    sources: null,
    bots: [starter],
    now: () => first.add({ milliseconds: Math.floor(performance.now() - startedAt) }),
    log: { info() {}, warn: tell, error: tell },
    schedule: () => ({ stop() {} }),
  })
  if ((await desk.started) !== 1) throw new Error(`The bot for ${starter.name} did not start.`)
}

/** Twice, with a pause in which what was let go of can be freed. */
async function measureMemory() {
  for (let round = 0; round < 2; round++) {
    globalThis.gc?.()
    await sleep(100)
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { heapMb: heapUsed / 1e6, rssMb: rss / 1e6 }
}
