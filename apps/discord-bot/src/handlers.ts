import {
  type BotDeps,
  type Command,
  decodeCommand,
  type Language,
  noticeOf,
  translatorFor,
} from '@khabar/core'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import { addressOf } from './address.ts'
import { renderDiscord } from './render.ts'

/** Answers that everybody in the channel may see; the others concern one person only. */
const publicCommands = new Set<Command['name']>(['latest', 'topic'])

/** Connects a client's interactions to the conversation. */
export function addHandlers(client: Client, deps: BotDeps): void {
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction, deps))
  client.on(Events.Error, (error) =>
    deps.log.error({ app: 'discord', reason: error.message }, 'the client failed'),
  )
}

async function handle(interaction: Interaction, deps: BotDeps): Promise<void> {
  try {
    if (interaction.isChatInputCommand()) await answer(interaction, commandOf(interaction), deps)
    if (interaction.isButton()) await answer(interaction, decodeCommand(interaction.customId), deps)
    if (interaction.isAutocomplete()) await complete(interaction, deps)
  } catch (error) {
    deps.log.error(
      { app: 'discord', interaction: interaction.id, reason: String(error) },
      'an interaction failed',
    )
  }
}

type Answerable = ChatInputCommandInteraction | ButtonInteraction

/** Acknowledges at once, for Discord waits three seconds only, and then writes the answer in its place. */
async function answer(interaction: Answerable, command: Command, deps: BotDeps): Promise<void> {
  const isPublic = publicCommands.has(command.name) && interaction.isChatInputCommand()
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral })
  const [first, ...more] = renderDiscord(await composeAnswer(interaction, command, deps))
  if (first) await interaction.editReply(first)
  for (const part of more)
    await interaction.followUp(isPublic ? part : { ...part, flags: MessageFlags.Ephemeral })
}

async function composeAnswer(interaction: Answerable, command: Command, { conversation, log }: BotDeps) {
  const language = languageOf(interaction)
  try {
    return await conversation.answer(readerOf(interaction), command, { language })
  } catch (error) {
    log.error({ app: 'discord', interaction: interaction.id, reason: String(error) }, 'a command failed')
    return noticeOf(translatorFor(language)('failed'))
  }
}

/** Discord shows nothing for longer than three seconds, and asks again at the next key. */
async function complete(interaction: AutocompleteInteraction, { conversation }: BotDeps): Promise<void> {
  const typed = { command: interaction.commandName, text: interaction.options.getFocused() }
  const language = languageOf(interaction)
  const topics = await conversation.complete(readerOf(interaction), typed, { language })
  await interaction.respond(topics.map((topic) => ({ name: topic, value: topic })))
}

/** A person, wherever they ask. */
function readerOf({ user }: Interaction) {
  return { platform: 'discord', address: addressOf({ kind: 'user', id: user.id }) }
}

function commandOf(interaction: ChatInputCommandInteraction): Command {
  const topic = interaction.options.getString('topic') ?? ''
  switch (interaction.commandName) {
    case 'latest':
    case 'start':
    case 'stop':
    case 'help':
    case 'topics':
      return { name: interaction.commandName }
    case 'topic':
      return { name: 'topic', query: topic }
    case 'follow':
    case 'unfollow':
    case 'mute':
    case 'unmute':
      return { name: interaction.commandName, topic }
    case 'digest':
      return { name: 'digest', times: interaction.options.getString('times') }
    case 'quiet':
      return { name: 'quiet', words: interaction.options.getString('times') ?? '' }
    default:
      return { name: 'unknown' }
  }
}

/** Hindi, unless the person uses Discord in English by their own choice: Discord reports every English variant so. */
function languageOf({ locale }: Interaction): Language {
  return locale.startsWith('en') ? 'en' : 'hi'
}
