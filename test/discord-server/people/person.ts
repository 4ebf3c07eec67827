import {
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  ApplicationCommandType,
  InteractionType,
  type Locale,
} from 'discord.js'
import { emptyDraft } from '../forms/check-message.ts'
import type { StoredInteraction } from '../world/interaction.ts'
import { postMessage } from '../world/message.ts'
import { type User, userObject } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { type ModalValues, submitModal } from './fill-modal.ts'
import { fillOptions, type OptionValue } from './fill-options.ts'
import { findCommand } from './find-command.ts'
import { ImpossibleError } from './impossible-error.ts'
import { findPlace, type Place } from './place.ts'
import { createReply, type Reply } from './reply.ts'
import { compactResolved } from './resolved.ts'
import { sendInteraction } from './send-interaction.ts'
import { chooseValues, pressButton } from './use-component.ts'
import { useOnMessage } from './use-on-message.ts'

type Options = Readonly<Record<string, OptionValue>>
type MessageId = Pick<APIMessage, 'id' | 'channel_id'>

/** Someone at a Discord client. What the client would not allow throws an ImpossibleError. */
export type Person = {
  readonly id: string
  readonly username: string
  readonly locale: Locale | null
  /** Sends a slash command, `digest set` for a subcommand; names may be those of the person's language. */
  slash(command: string, options?: Options, place?: Place): Reply
  /** Types in the option `focused` and returns what the bot offers. */
  autocomplete(
    command: string,
    options: Options,
    place?: Place & { readonly focused?: string },
  ): Promise<readonly APIApplicationCommandOptionChoice[]>
  /** Chooses a command in the menu of a message; the name may be that of the person's language. */
  useOnMessage(message: MessageId, command: string): Reply
  /** Presses a button, by custom id or label. */
  press(message: MessageId, target: string): Reply
  /** Chooses in a select menu, by custom id or placeholder. */
  select(message: MessageId, target: string, values: readonly string[]): Reply
  /** Fills in and submits the modal the bot answered with. */
  submitModal(reply: Reply, values: ModalValues): Reply
  /** Writes a message. */
  say(content: string, place?: Place): APIMessage
  /** From now on direct messages of the bot fail with 50007. */
  blockDirectMessages(): void
  allowDirectMessages(): void
}

/** Returns a user of the world as someone who can act. */
export function createPerson(world: World, user: User): Person {
  const reply = (interaction: StoredInteraction) => createReply(world, interaction)
  return {
    id: user.id,
    username: user.username,
    locale: user.locale,
    slash: (command, options = {}, place = {}) =>
      reply(sendCommand(world, user, { command, options, place })),
    autocomplete(command, options, { focused, ...place } = {}) {
      const typing = focused ?? Object.keys(options).at(-1)
      if (typing === undefined) throw new ImpossibleError(user.username, 'no option is being typed in')
      return reply(sendCommand(world, user, { command, options, place, focused: typing })).choices()
    },
    useOnMessage: (message, command) => reply(useOnMessage(world, user, message, command)),
    press: (message, target) => reply(pressButton(world, user, message, target)),
    select: (message, target, values) => reply(chooseValues(world, user, message, { target, values })),
    submitModal(opened, values) {
      const openedBy = world.interactions.get(opened.token)
      if (openedBy === undefined) throw new ImpossibleError(user.username, 'no modal is open')
      return reply(submitModal(world, user, openedBy, values))
    },
    say(content, place = {}) {
      const { channel } = findPlace(world, user, place)
      const origin = { author: userObject(user), byDefault: 'all' } as const
      return postMessage(world, channel, { ...emptyDraft, content }, origin).object
    },
    blockDirectMessages() {
      user.blocksDirectMessages = true
    },
    allowDirectMessages() {
      user.blocksDirectMessages = false
    },
  }
}

function sendCommand(
  world: World,
  user: User,
  typed: { command: string; options: Options; place: Place; focused?: string },
): StoredInteraction {
  const place = findPlace(world, user, typed.place)
  const { command, path, definitions } = findCommand(world, user, place, typed.command)
  const focused = typed.focused ?? null
  const filled = fillOptions(world, { user, place, definitions }, typed.options, focused)
  const { options, resolved } = filled
  const nested = path.toReversed().reduce<APIApplicationCommandInteractionDataOption[]>(
    // A group holds a subcommand, a subcommand holds values: the path came from the definition.
    (inner, { name, type }) => [{ name, type, options: inner } as APIApplicationCommandInteractionDataOption],
    options,
  )
  return sendInteraction(world, user, {
    type:
      focused === null ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      options: nested,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      ...(compactResolved(resolved) === undefined ? {} : { resolved: compactResolved(resolved) }),
    },
    place,
    commandName: [command.name, ...path.map(({ name }) => name)].join(' '),
  })
}
