import type { DiscordServer } from '../discord-server/index.ts'
import type { TelegramServer } from '../telegram-server/index.ts'

const everyMs = 150
const route = 'POST /channels/:id/messages'
const page = '<html><body><h1>502 Bad Gateway</h1></body></html>'

const telegramFaults: readonly Parameters<TelegramServer['faults']['add']>[0][] = [
  { kind: 'retry-after', seconds: 1 },
  { kind: 'status', code: 500 },
  { kind: 'status', code: 502 },
  { kind: 'drop-after-accept' },
  { kind: 'drop-before' },
  { kind: 'hang' },
  { kind: 'hang', accept: true },
]
const discordFaults: readonly Parameters<DiscordServer['faults']['add']>[0][] = [
  { kind: 'rate-limit', retryAfter: 0.3 },
  { kind: 'status', code: 500 },
  { kind: 'status', code: 500, accepts: true },
  { kind: 'status', code: 502, body: page },
  { kind: 'drop-after-accept' },
  { kind: 'drop-before' },
  { kind: 'hang', accepts: false },
  { kind: 'hang', accepts: true },
]

/**
 * Makes sends go wrong on both servers, one after the other, until stopped: refused for a while, failing, answered by
 * a proxy's page, cut off before or after they were accepted, never answered.
 *
 * @returns a function that ends it and gives how many Telegram met.
 */
export function throwFaults(
  { telegram, discord }: { telegram: TelegramServer; discord: DiscordServer },
  random: () => number,
): () => number {
  let thrown = 0
  let last: ReturnType<TelegramServer['faults']['add']> | null = null
  const timer = setInterval(() => {
    const forTelegram = telegramFaults[Math.floor(random() * telegramFaults.length)]
    const forDiscord = discordFaults[Math.floor(random() * discordFaults.length)]
    // One at a time waits for its request: else, where nothing is sent for a while, all that follows would fail.
    if (forTelegram && last?.hits !== 0) {
      last = telegram.faults.add({ ...forTelegram, method: 'sendMessage', times: 1 })
      thrown += 1
    }
    discord.faults.clear()
    if (forDiscord) discord.faults.add({ ...forDiscord, route })
  }, everyMs)
  return () => {
    clearInterval(timer)
    telegram.faults.clear()
    discord.faults.clear()
    return thrown
  }
}
