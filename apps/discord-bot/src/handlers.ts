import {
  type BotDeps,
  type Command,
  decodeCommand,
  decodeFeedAction,
  linkOf,
  noticeOf,
  parseCommand,
  translatorFor,
} from '@khabar/core'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js'
import { addressOf } from './address.ts'
import { answerFeed, answerFeedButton } from './answer-feed.ts'
import { isOver } from './is-over.ts'
import { languageOf } from './language-of.ts'
import { renderDiscord } from './render.ts'
import { type Answerable, showMessage } from './show-message.ts'

/** Answers that everybody in the channel may see; the others concern one person only. */
const publicCommands = new Set(['latest', 'read', 'search', 'topic'])

/** Connects a client's interactions to the conversation. */
export function addHandlers(client: Client, deps: BotDeps): void {
  const pressed = new Set<string>()
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction, deps, pressed))
  client.on(Events.Error, (error) =>
    deps.log.error({ app: 'discord', reason: error.message }, 'the client failed'),
  )
}

async function handle(interaction: Interaction, deps: BotDeps, pressed: Set<string>): Promise<void> {
  const facts = { app: 'discord', interaction: interaction.id }
  try {
    if (interaction.isChatInputCommand()) await answerSlash(interaction, deps)
    if (interaction.isMessageContextMenuCommand()) await answer(interaction, readingOf(interaction), deps)
    if (interaction.isButton()) await once(interaction, pressed, () => answerButton(interaction, deps))
    if (interaction.isAutocomplete()) await complete(interaction, deps)
  } catch (error) {
    if (isOver(error))
      deps.log.info({ ...facts, code: error.code }, 'an interaction was over before its answer')
    else deps.log.error({ ...facts, reason: String(error) }, 'an interaction failed')
  }
}

/** A second press of a button whose first is still being answered gets nothing of its own. */
async function once(
  interaction: ButtonInteraction,
  pressed: Set<string>,
  act: () => Promise<void>,
): Promise<void> {
  const { user, message, customId } = interaction
  const key = [user.id, message.id, customId].join(' ')
  if (pressed.has(key)) {
    await interaction.deferUpdate()
    return
  }
  pressed.add(key)
  await act().finally(() => pressed.delete(key))
}

function answerSlash(interaction: ChatInputCommandInteraction, deps: BotDeps): Promise<void> {
  if (interaction.commandName === 'feed') return answerFeed(interaction, deps)
  const [option] = interaction.options.data
  const typed = typeof option?.value === 'string' ? option.value : ''
  const command = parseCommand(`/${interaction.commandName} ${typed}`)
  return answer(interaction, command, deps, { isPublic: publicCommands.has(interaction.commandName) })
}

async function answerButton(interaction: ButtonInteraction, deps: BotDeps): Promise<void> {
  const action = decodeFeedAction(interaction.customId)
  if (action) return answerFeedButton(interaction, action, deps)
  const command = decodeCommand(interaction.customId)
  if (command.name !== 'screen') return answer(interaction, command, deps)
  await interaction.deferUpdate()
  const [screen] = renderDiscord(await composeAnswer(interaction, command, deps))
  if (screen) await interaction.editReply(screen)
}

function answer(
  interaction: Answerable,
  command: Command,
  deps: BotDeps,
  options: { isPublic?: boolean } = {},
): Promise<void> {
  return showMessage(interaction, () => composeAnswer(interaction, command, deps), options)
}

async function composeAnswer(interaction: Answerable, command: Command, { conversation, log }: BotDeps) {
  const language = languageOf(interaction)
  try {
    return await conversation.answer(readerOf(interaction), command, { language, speak: language })
  } catch (error) {
    log.error({ app: 'discord', interaction: interaction.id, reason: String(error) }, 'a command failed')
    return noticeOf(translatorFor(language)('failed'))
  }
}

/** Discord shows nothing for longer than three seconds, and asks again at the next key. */
async function complete(interaction: AutocompleteInteraction, { conversation }: BotDeps): Promise<void> {
  const { commandName, options, channelId } = interaction
  const text = options.getFocused()
  const language = languageOf(interaction)
  const isRemoval = commandName === 'feed' && options.getSubcommand() === 'remove'
  const channel = addressOf({ kind: 'channel', id: String(options.get('channel')?.value ?? channelId) })
  const topics = isRemoval
    ? await conversation.complete({ platform: 'discord', address: channel }, { command: 'unfollow', text })
    : await conversation.complete(readerOf(interaction), { command: commandName, text }, { language })
  await interaction.respond(topics.map((topic) => ({ name: topic, value: topic })))
}

/** A person, wherever they ask. */
function readerOf({ user }: Interaction) {
  return { platform: 'discord', address: addressOf({ kind: 'user', id: user.id }) }
}

/** The article that a message links to, or else its text. */
function readingOf({ targetMessage: { content, embeds } }: MessageContextMenuCommandInteraction): Command {
  const linked = linkOf(content) ?? embeds.find(({ url }) => url !== null)?.url
  return { name: 'read', page: linked ?? content }
}
