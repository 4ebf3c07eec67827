import { type Language, type Message, translatorFor } from '@khabar/core'
import {
  type APIModalInteractionResponseCallbackComponent,
  type APITextInputComponent,
  type ButtonInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import { isRefusal } from './is-refusal.ts'

/** What the button that opens the form carries, and the form itself. Written into messages that live for years. */
export const timesModalId = 'modal:times'

const fieldId = 'times'
/** As much as the option of the command takes. */
const maxTimes = 100

/** Opens the form in which somebody writes the times of their digests. */
export async function openTimesModal(interaction: ButtonInteraction, language: Language): Promise<void> {
  const say = translatorFor(language)
  const label = say('modal-times-label')
  const open = (component: APIModalInteractionResponseCallbackComponent) =>
    interaction.showModal({
      custom_id: timesModalId,
      title: say('modal-times-title'),
      components: [component],
    })
  try {
    await open({
      type: ComponentType.Label,
      label,
      description: say('option-times'),
      component: field,
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    // The form of fields before there were labels.
    await open({ type: ComponentType.ActionRow, components: [{ ...field, label }] })
  }
}

const field: APITextInputComponent = {
  type: ComponentType.TextInput,
  custom_id: fieldId,
  style: TextInputStyle.Short,
  placeholder: '07:00 21:00',
  min_length: 1,
  max_length: maxTimes,
  required: true,
}

/** The times that somebody wrote. */
export function timesIn({ fields }: ModalSubmitInteraction): string {
  return fields.getTextInputValue(fieldId)
}

/** A message, with a button that opens the form where one chooses times on it. */
export function withTimesButton(message: Message, language: Language): Message {
  const { actions } = message
  const isAboutTimes = actions.some((action) => 'data' in action && /^v:(?:times|when)\.\d/.test(action.data))
  if (!isAboutTimes) return message
  const button = { label: translatorFor(language)('action-type-times'), data: timesModalId }
  const back = actions.findIndex((action) => 'data' in action && action.data === 'v:set')
  return { ...message, actions: actions.toSpliced(back === -1 ? actions.length : back, 0, button) }
}
