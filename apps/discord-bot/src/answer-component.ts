import {
  answersInPlace,
  type BotDeps,
  type Command,
  decodeCommand,
  decodeFeedAction,
  noticeOf,
  translatorFor,
} from '@khabar/core'
import { InteractionContextType, MessageFlags } from 'discord.js'
import { answerFeedButton } from './answer-feed.ts'
import { composeAnswer } from './compose-answer.ts'
import type { Forms } from './create-forms.ts'
import { languageOf } from './language-of.ts'
import { type ComponentUse, showInPlace, showMessage } from './show-message.ts'
import { openTimesModal, timesModalId } from './times-modal.ts'

/**
 * Answers a button, or a choice in a menu, by what it carries: nothing is remembered, so that those of long ago work as
 * well. A page takes the place of the one before it where that is the person's own.
 */
export async function answerComponent(interaction: ComponentUse, deps: BotDeps, forms: Forms): Promise<void> {
  const data = dataOf(interaction)
  const language = languageOf(interaction)
  if (interaction.isButton() && data === timesModalId) return openTimesModal(interaction, language)
  const action = decodeFeedAction(data)
  if (interaction.isButton() && action) return answerFeedButton(interaction, action, deps, forms)
  const command = decodeCommand(data)
  const compose = () =>
    command.name === 'unknown'
      ? Promise.resolve(noticeOf(translatorFor(language)('old-button')))
      : composeAnswer(interaction, command, deps)
  const show = isInPlace(interaction, command) ? showInPlace : showMessage
  return show(interaction, compose, { forms })
}

/** What was chosen: the data of a button, or of one choice in a menu. */
export function dataOf(interaction: ComponentUse): string {
  return interaction.isButton() ? interaction.customId : (interaction.values[0] ?? '')
}

function isInPlace({ message, user, context }: ComponentUse, command: Command): boolean {
  if (!answersInPlace(command)) return false
  return (
    message.flags.has(MessageFlags.Ephemeral) ||
    context === InteractionContextType.BotDM ||
    message.interactionMetadata?.user.id === user.id
  )
}
