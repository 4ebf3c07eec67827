import { type BotDeps, type Command, type Message, noticeOf, translatorFor } from '@khabar/core'
import { type Interaction, PermissionFlagsBits } from 'discord.js'
import { addressOf } from './address.ts'
import { languageOf } from './language-of.ts'
import type { Answerable } from './show-message.ts'
import { withTimesButton } from './times-modal.ts'

/** As many as a menu offers. */
const topicsAPage = 25

/** The answer to a command, in the language in which the person uses Discord; a failure is an answer too. */
export async function composeAnswer(
  interaction: Answerable,
  command: Command,
  { conversation, log }: BotDeps,
): Promise<Message> {
  const language = languageOf(interaction)
  const options = { language, speak: language, hasScreens: true, topicsAPage }
  try {
    const answer = await conversation.answer(readerOf(interaction), command, options)
    return withTimesButton(command.name === 'help' ? withFeeds(answer, interaction) : answer, language)
  } catch (error) {
    log.error({ app: 'discord', interaction: interaction.id, reason: String(error) }, 'a command failed')
    return noticeOf(translatorFor(language)('failed'))
  }
}

/** A person as a reader, wherever they ask. */
export function readerOf({ user }: Pick<Interaction, 'user'>) {
  return { platform: 'discord', address: addressOf({ kind: 'user', id: user.id }) }
}

/** The help, with what concerns those who manage the server. */
function withFeeds(message: Message, interaction: Answerable): Message {
  const manages = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false
  if (!manages || message.kind !== 'notice') return message
  return { ...message, text: `${message.text}\n${translatorFor(languageOf(interaction))('help-feed')}` }
}
