import {
  type APIMessage,
  ButtonStyle,
  ComponentType,
  InteractionType,
  ApplicationCommandOptionType as Kind,
} from 'discord.js'
import { selectTypes } from '../forms/check-select.ts'
import type { StoredInteraction } from '../world/interaction.ts'
import type { StoredMessage } from '../world/message.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { componentsOf, type FoundComponent } from './find-component.ts'
import { ImpossibleError } from './impossible-error.ts'
import { placeOf } from './place.ts'
import { compactResolved, createResolved, resolveInto } from './resolved.ts'
import { sendInteraction } from './send-interaction.ts'

/**
 * Presses a button, found by custom id or label in the message as it is now.
 *
 * @throws ImpossibleError when it is not there, is disabled, or is a link.
 */
export function pressButton(world: World, user: User, message: MessageId, target: string): StoredInteraction {
  const source = findSource(world, user, message)
  const button = findComponent(user, source, (component) => {
    return component.type === ComponentType.Button && [component.custom_id, component.label].includes(target)
  })
  if (button.style === ButtonStyle.Link)
    throw new ImpossibleError(user.username, `the button ${target} is a link`)
  return sendUse(world, user, source, { button, data: {} })
}

/**
 * Chooses in a select menu, found by custom id or placeholder; users, channels and roles are chosen by id.
 *
 * @throws ImpossibleError when it is not there or disabled, or offers no such values or not so many.
 */
export function chooseValues(
  world: World,
  user: User,
  message: MessageId,
  { target, values }: { target: string; values: readonly string[] },
): StoredInteraction {
  const source = findSource(world, user, message)
  const menu = findComponent(user, source, (component) => {
    return (
      selectTypes.some((type) => type === component.type) &&
      [component.custom_id, component.placeholder].includes(target)
    )
  })
  requireValues(user, menu, values)
  const place = placeOf(world, user, source.channel)
  const resolved = createResolved()
  const kind = kindsOfMenus.get(menu.type)
  if (kind !== undefined) for (const id of values) resolveInto(world, resolved, { kind, id, place })
  return sendUse(world, user, source, {
    button: menu,
    data: { values, resolved: compactResolved(resolved) ?? {} },
  })
}

/** Checks values against a menu's options and counts. */
export function requireValues(user: User, menu: FoundComponent, values: readonly string[]): void {
  const [min, max] = [Number(menu.min_values ?? 1), Number(menu.max_values ?? 1)]
  if (values.length < min || values.length > max) {
    throw new ImpossibleError(user.username, `the menu wants ${min} to ${max} values, not ${values.length}`)
  }
  if (!Array.isArray(menu.options)) return
  const offered = new Set(menu.options.map((option: { value: string }) => option.value))
  const unknown = values.find((value) => !offered.has(value))
  if (unknown !== undefined) throw new ImpossibleError(user.username, `the menu does not offer ${unknown}`)
}

type MessageId = Pick<APIMessage, 'id' | 'channel_id'>

const kindsOfMenus = new Map<unknown, Kind>([
  [ComponentType.UserSelect, Kind.User],
  [ComponentType.RoleSelect, Kind.Role],
  [ComponentType.MentionableSelect, Kind.Mentionable],
  [ComponentType.ChannelSelect, Kind.Channel],
])

function findSource(world: World, user: User, { id, channel_id: channelId }: MessageId): StoredMessage {
  const source = world.channels.get(channelId)?.messages.get(id)
  if (source === undefined) throw new ImpossibleError(user.username, 'the message is gone')
  return source
}

function findComponent(
  user: User,
  source: StoredMessage,
  fits: (component: FoundComponent) => boolean,
): FoundComponent {
  const all = componentsOf(source.object.components)
  const found = all.find(fits)
  if (found === undefined) {
    const known = all.flatMap(({ label, custom_id: customId }) => label ?? customId ?? [])
    throw new ImpossibleError(
      user.username,
      `the message has no such component (it has: ${known.join(', ')})`,
    )
  }
  if (found.disabled === true) throw new ImpossibleError(user.username, 'the component is disabled')
  return found
}

function sendUse(
  world: World,
  user: User,
  source: StoredMessage,
  { button, data }: { button: FoundComponent; data: object },
): StoredInteraction {
  return sendInteraction(world, user, {
    type: InteractionType.MessageComponent,
    data: { component_type: button.type, custom_id: button.custom_id, id: button.id, ...data },
    place: placeOf(world, user, source.channel),
    source,
  })
}
