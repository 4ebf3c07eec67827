import { run } from '@grammyjs/runner'
import { Client, Events, GatewayIntentBits } from 'discord.js'
import { Bot } from 'grammy'

const TEXT = 'आज की खबरें'

type Server = { readonly url: string; readonly token: string }

/** A bot of grammY and its runner that answers every message with the same text. */
export async function startBareGrammy({ url, token }: Server): Promise<void> {
  const bot = new Bot(token, { client: { apiRoot: url } })
  bot.on('message', (ctx) => ctx.reply(TEXT))
  await bot.init()
  run(bot)
}

/** A client of discord.js that answers every command with the same text at once, without an acknowledgement before. */
export async function startBareDiscord({ url, token }: Server): Promise<void> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: url } })
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(TEXT)
  })
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token)
  const { application } = await ready
  const topic = { name: 'topic', description: TEXT, type: 3, required: true }
  await application.commands.set([
    { name: 'latest', description: TEXT },
    { name: 'settings', description: TEXT },
    { name: 'topic', description: TEXT, options: [topic] },
  ])
}
