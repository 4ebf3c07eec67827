import { type BotDeps, type Command, parseCommand } from '@khabar/core'
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js'
import { addressOf } from './address.ts'
import { answerComponent, dataOf } from './answer-component.ts'
import { answerFeed } from './answer-feed.ts'
import { composeAnswer, readerOf } from './compose-answer.ts'
import type { Forms } from './create-forms.ts'
import { isOver } from './is-over.ts'
import { languageOf } from './language-of.ts'
import { linkInMessage } from './link-in-message.ts'
import { type Answerable, type ComponentUse, showMessage } from './show-message.ts'
import { timesIn, timesModalId } from './times-modal.ts'

/** Answers that everybody in the channel may see; the others concern one person only. */
const publicCommands = new Set(['latest', 'read', 'search', 'topic'])

type Desk = { readonly deps: BotDeps; readonly forms: Forms; readonly used: Set<string> }

/** Connects a client's interactions to the conversation. */
export function addHandlers(client: Client, deps: BotDeps, forms: Forms): void {
  const desk = { deps, forms, used: new Set<string>() }
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction, desk))
  client.on(Events.Error, (error) =>
    deps.log.error({ app: 'discord', reason: error.message }, 'the client failed'),
  )
}

async function handle(interaction: Interaction, desk: Desk): Promise<void> {
  const { log } = desk.deps
  const facts = { app: 'discord', interaction: interaction.id }
  try {
    if (interaction.isChatInputCommand()) await answerSlash(interaction, desk)
    if (interaction.isMessageContextMenuCommand()) await answer(interaction, readingOf(interaction), desk)
    if (interaction.isButton() || interaction.isStringSelectMenu()) await once(interaction, desk)
    if (interaction.isModalSubmit()) await answer(interaction, writtenIn(interaction), desk)
    if (interaction.isAutocomplete()) await complete(interaction, desk.deps)
  } catch (error) {
    if (isOver(error)) log.info({ ...facts, code: error.code }, 'an interaction was over before its answer')
    else log.error({ ...facts, reason: String(error) }, 'an interaction failed')
  }
}

/** A second press of a button whose first is still being answered gets nothing of its own. */
async function once(interaction: ComponentUse, { deps, forms, used }: Desk): Promise<void> {
  const { user, message } = interaction
  const key = [user.id, message.id, dataOf(interaction)].join(' ')
  if (used.has(key)) {
    await interaction.deferUpdate()
    return
  }
  used.add(key)
  await answerComponent(interaction, deps, forms).finally(() => used.delete(key))
}

function answerSlash(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  if (interaction.commandName === 'feed') return answerFeed(interaction, desk.deps, desk.forms)
  const [option] = interaction.options.data
  const typed = typeof option?.value === 'string' ? option.value : ''
  const command = parseCommand(`/${interaction.commandName} ${typed}`)
  return answer(interaction, command, desk, { isPublic: publicCommands.has(interaction.commandName) })
}

function answer(
  interaction: Answerable,
  command: Command,
  { deps, forms }: Desk,
  { isPublic = false }: { isPublic?: boolean } = {},
): Promise<void> {
  return showMessage(interaction, () => composeAnswer(interaction, command, deps), { forms, isPublic })
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

/** The article that a message links to, or else its text. */
function readingOf({ targetMessage }: MessageContextMenuCommandInteraction): Command {
  return { name: 'read', page: linkInMessage(targetMessage) ?? targetMessage.content }
}

/** What somebody wrote into a form. */
function writtenIn(interaction: ModalSubmitInteraction): Command {
  return interaction.customId === timesModalId
    ? { name: 'digest', times: timesIn(interaction) }
    : { name: 'unknown' }
}
