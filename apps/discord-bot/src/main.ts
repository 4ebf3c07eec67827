import { runBots } from '@khabar/runner'
import { discordStarterOf } from './starter.ts'

process.exitCode = await runBots({
  choose: discordStarterOf,
  whenNone:
    'DISCORD_BOT_TOKEN is not set. Make an application on discord.com/developers, add a bot, and put its token into .env.',
})
