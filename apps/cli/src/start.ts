import { discordStarterOf } from '@khabar/discord-bot'
import { runBots } from '@khabar/runner'
import { telegramStarterOf } from '@khabar/telegram-bot'

/** Runs every bot whose token is set, in this process, until it is told to stop. */
export function runStart(): Promise<number> {
  return runBots({
    choose: (settings) => [...telegramStarterOf(settings), ...discordStarterOf(settings)],
    whenNone:
      'No bot is configured: set TELEGRAM_BOT_TOKEN or DISCORD_BOT_TOKEN in .env (README.md shows how).',
  })
}
