import { runBots } from '@khabar/runner'
import { telegramStarterOf } from './starter.ts'

process.exitCode = await runBots({
  choose: telegramStarterOf,
  whenNone:
    'TELEGRAM_BOT_TOKEN is not set. Ask @BotFather on Telegram for a bot (/newbot), and put its token into .env.',
})
