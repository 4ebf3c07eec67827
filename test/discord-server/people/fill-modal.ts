import { type APIModalInteractionResponseCallbackData, ComponentType, InteractionType } from 'discord.js'
import type { StoredInteraction } from '../world/interaction.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { componentsOf, type FoundComponent } from './find-component.ts'
import { ImpossibleError } from './impossible-error.ts'
import { placeOf } from './place.ts'
import { sendInteraction } from './send-interaction.ts'
import { requireValues } from './use-component.ts'

/** What a person writes or chooses in a modal, by custom id. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>

/**
 * Fills in the modal an interaction was answered with, and submits it.
 *
 * @throws ImpossibleError when there is no modal, a field is unknown, missing or too short or long.
 */
export function submitModal(
  world: World,
  user: User,
  openedBy: StoredInteraction,
  values: ModalValues,
): StoredInteraction {
  const modal = openedBy.response?.modal ?? null
  if (modal === null) throw new ImpossibleError(user.username, 'no modal is open')
  requireKnown(user, modal, values)
  const components = modal.components.map((part) => fillPart(user, { ...part }, values))
  return sendInteraction(world, user, {
    type: InteractionType.ModalSubmit,
    data: { custom_id: modal.custom_id, components, resolved: {} },
    place: placeOf(world, user, openedBy.channel),
    source: openedBy.source,
    openedBy,
  })
}

function requireKnown(user: User, modal: APIModalInteractionResponseCallbackData, values: ModalValues): void {
  const known = componentsOf(modal.components).map((component) => component.custom_id)
  const stray = Object.keys(values).find((key) => !known.includes(key))
  if (stray !== undefined) throw new ImpossibleError(user.username, `the modal has no field ${stray}`)
}

function fillPart(user: User, part: FoundComponent, values: ModalValues): object {
  const base = { type: part.type, id: part.id ?? 0 }
  if (part.type === ComponentType.Label)
    return { ...base, component: fillInput(user, Object(part.component), values) }
  if (!Array.isArray(part.components)) return base
  return { ...base, components: part.components.map((input) => fillInput(user, input, values)) }
}

function fillInput(user: User, input: FoundComponent, values: ModalValues): object {
  const { type, custom_id: customId } = input
  const given = values[String(customId)]
  const base = { type, custom_id: customId, id: input.id ?? 0 }
  if (type !== ComponentType.TextInput) {
    const chosen = given === undefined ? [] : [given].flat()
    if (input.required !== false || chosen.length > 0) requireValues(user, input, chosen)
    return { ...base, values: chosen }
  }
  const text = String(given ?? input.value ?? '')
  const isRequired = input.required !== false
  const [min, max] = [Number(input.min_length ?? (isRequired ? 1 : 0)), Number(input.max_length ?? 4000)]
  if ((isRequired || text !== '') && (text.length < min || text.length > max)) {
    throw new ImpossibleError(user.username, `${customId} must be ${min} to ${max} long, not ${text.length}`)
  }
  return { ...base, value: text }
}
