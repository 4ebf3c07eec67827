import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js'
import { checkCustomId } from './check-button.ts'
import { checkSelect, selectTypes } from './check-select.ts'
import type { Field } from './form.ts'

/**
 * Returns a modal after checking it: title 45, 1–5 rows, labels or texts; inputs in rows, inputs and menus in labels.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 */
export function checkModal(modal: Field): APIModalInteractionResponseCallbackData {
  modal.at('title').text({ min: 1, max: 45, required: true })
  checkCustomId(modal.at('custom_id'))
  const parts = modal.at('components').items({ min: 1, max: 5, required: true })
  for (const part of parts) checkPart(part)
  failRepeated(parts.map((part) => inputOf(part).at('custom_id')))
  // Used only when the form holds no fault.
  return modal.value as APIModalInteractionResponseCallbackData
}

function inputOf(part: Field): Field {
  return part.at('type').value === ComponentType.Label ? part.at('component') : part.at('components').at(0)
}

/** The answer names each input by its id. */
function failRepeated(ids: readonly Field[]): void {
  const seen = new Set<unknown>()
  for (const id of ids) {
    if (id.given && seen.has(id.value))
      id.fail('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
    seen.add(id.value)
  }
}

function checkPart(part: Field): void {
  switch (part.at('type').value) {
    case ComponentType.ActionRow:
      for (const input of part.at('components').items({ min: 1, max: 1, required: true })) {
        input.at('label').text({ min: 1, max: 45, required: true })
        checkInput(input, [ComponentType.TextInput])
      }
      return
    case ComponentType.Label:
      part.at('label').text({ min: 1, max: 45, required: true })
      part.at('description').text({ max: 100 })
      checkInput(part.at('component'), [ComponentType.TextInput, ...selectTypes])
      return
    case ComponentType.TextDisplay:
      part.at('content').text({ min: 1, max: 4000, required: true })
      return
    default:
      part.fail('UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).')
  }
}

function checkInput(input: Field, allowed: readonly number[]): void {
  const type = input.at('type').choice(allowed, { required: true })
  if (type === undefined) return
  if (type !== ComponentType.TextInput) {
    checkSelect(input)
    return
  }
  checkCustomId(input.at('custom_id'))
  input.at('style').choice([TextInputStyle.Short, TextInputStyle.Paragraph], { required: true })
  const least = input.at('min_length').whole({ min: 0, max: 4000 }) ?? 0
  const most = input.at('max_length').whole({ min: 1, max: 4000 }) ?? 4000
  if (least > most)
    input.at('min_length').fail('NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`)
  input.at('value').text({ max: 4000 })
  input.at('placeholder').text({ max: 100 })
  input.at('required').flag()
}
