import {
  answersInPlace,
  type BotDeps,
  type Command,
  decodeCommand,
  decodeFeedAction,
  type Message,
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
  if (isOwn(interaction) && isAmongTopics(interaction, command))
    return showInPlace(interaction, () => composeUndone(interaction, command, deps), { forms })
  const compose = () =>
    command.name === 'unknown'
      ? Promise.resolve(noticeOf(translatorFor(language)('old-button')))
      : composeAnswer(interaction, command, deps)
  const show = answersInPlace(command) && isOwn(interaction) ? showInPlace : showMessage
  return show(interaction, compose, { forms })
}

/** What was chosen: the data of a button, or of one choice in a menu. */
export function dataOf(interaction: ComponentUse): string {
  return interaction.isButton() ? interaction.customId : (interaction.values[0] ?? '')
}

/** Whether a message is the person's own. */
function isOwn({ message, user, context }: ComponentUse): boolean {
  return (
    message.flags.has(MessageFlags.Ephemeral) ||
    context === InteractionContextType.BotDM ||
    message.interactionMetadata?.user.id === user.id
  )
}

/** Whether a topic is let go of in a list of them, where nothing else can be done, and not beneath a story. */
function isAmongTopics({ message }: ComponentUse, { name }: Command): boolean {
  if (name !== 'unfollow' && name !== 'unmute') return false
  const components = JSON.stringify(message.components.map((component) => component.toJSON()))
  const carried = [...components.matchAll(/"(?:custom_id|value)":"(?!menu:)([^"]*)"/gu)].map(
    ([, data]) => data,
  )
  const undos = carried.filter((data) => /^[un]:/u.test(data ?? ''))
  return undos.length > 1 && carried.every((data) => /^[unt]:/u.test(data ?? ''))
}

/** What became of the topic, and the list as it is now. */
async function composeUndone(interaction: ComponentUse, command: Command, deps: BotDeps): Promise<Message> {
  const done = await composeAnswer(interaction, command, deps)
  const list = await composeAnswer(interaction, { name: 'topics' }, deps)
  return done.kind === 'notice' && list.kind === 'notice'
    ? { ...list, text: `${done.text}\n\n${list.text}` }
    : done
}
