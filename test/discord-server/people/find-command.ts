import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  ApplicationCommandOptionType as Kind,
  type Locale,
  PermissionFlagsBits,
} from 'discord.js'
import { permissionsIn } from '../world/permissions.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { ImpossibleError } from './impossible-error.ts'
import type { FoundPlace } from './place.ts'

/** A command as a person typed it: with the subcommands that were named, and what may be filled in. */
export type FoundCommand = {
  readonly command: APIApplicationCommand
  /** Names of group and subcommand. */
  readonly path: readonly APIApplicationCommandOption[]
  readonly definitions: readonly APIApplicationCommandBasicOption[]
}

/**
 * Finds a slash command by what a person types (`digest set`), in the base language or as localised for the person.
 *
 * @throws ImpossibleError when it is not registered, not for this place, or hidden from this member.
 */
export function findCommand(world: World, user: User, place: FoundPlace, typed: string): FoundCommand {
  const [name = '', ...subcommands] = typed.split(' ')
  const command = findNamed(world, user, place, { name, kind: ApplicationCommandType.ChatInput })
  return descend(user, command, subcommands)
}

/**
 * Finds a command in the menu of a message, by the name that a person sees there.
 *
 * @throws ImpossibleError as `findCommand` does.
 */
export function findMessageCommand(
  world: World,
  user: User,
  place: FoundPlace,
  name: string,
): APIApplicationCommand {
  return findNamed(world, user, place, { name, kind: ApplicationCommandType.Message })
}

function findNamed(
  world: World,
  user: User,
  place: FoundPlace,
  { name, kind }: { name: string; kind: ApplicationCommandType },
): APIApplicationCommand {
  const commands = [...world.commands.values()].filter(
    ({ type, guild_id: guildId }) => type === kind && (guildId === undefined || guildId === place.guild?.id),
  )
  const command = commands.find((known) => isNamed(known, name, user.locale))
  if (command === undefined) {
    const known = commands.map((other) => `/${other.name}`).join(' ')
    throw new ImpossibleError(user.username, `/${name} is not registered here (known: ${known})`)
  }
  requireUsable(world, user, place, command)
  return command
}

/** True when a command or option has this name, in the base language or in the person's. */
export function isNamed(
  named: Pick<APIApplicationCommandOption, 'name' | 'name_localizations'>,
  typed: string,
  locale: Locale | null,
): boolean {
  return named.name === typed || (locale !== null && named.name_localizations?.[locale] === typed)
}

function descend(user: User, command: APIApplicationCommand, names: readonly string[]): FoundCommand {
  const path: APIApplicationCommandOption[] = []
  let options = command.options ?? []
  for (const name of names) {
    const next = options.find((option) => isSubcommand(option) && isNamed(option, name, user.locale))
    if (next === undefined)
      throw new ImpossibleError(user.username, `/${command.name} has no subcommand ${name}`)
    path.push(next)
    options = 'options' in next ? (next.options ?? []) : []
  }
  if (options.some(isSubcommand))
    throw new ImpossibleError(user.username, `/${command.name} needs a subcommand`)
  // What is no subcommand holds a value.
  return { command, path, definitions: options as APIApplicationCommandBasicOption[] }
}

function isSubcommand(option: APIApplicationCommandOption): option is APIApplicationCommandSubcommandOption {
  return option.type === Kind.Subcommand || option.type === Kind.SubcommandGroup
}

function requireUsable(
  world: World,
  user: User,
  { channel, guild, context }: FoundPlace,
  command: APIApplicationCommand,
) {
  const contexts = command.contexts ?? [InteractionContextType.Guild, InteractionContextType.BotDM]
  if (command.guild_id === undefined && !contexts.includes(context)) {
    throw new ImpossibleError(user.username, `/${command.name} is not for this kind of channel`)
  }
  const isPrivate = context === InteractionContextType.PrivateChannel
  if (isPrivate && !command.integration_types?.includes(ApplicationIntegrationType.UserInstall)) {
    throw new ImpossibleError(user.username, `/${command.name} cannot be installed by users`)
  }
  if (guild === null) return
  if (!guild.members.has(world.bot.id))
    throw new ImpossibleError(user.username, 'the bot is not in this server')
  const held = permissionsIn(world, channel, user.id)
  if ((held & PermissionFlagsBits.UseApplicationCommands) === 0n) {
    throw new ImpossibleError(user.username, 'this channel allows no commands')
  }
  const needed = command.default_member_permissions
  const isHidden = needed === '0' || (held & BigInt(needed ?? 0)) !== BigInt(needed ?? 0)
  if (needed !== null && isHidden && (held & PermissionFlagsBits.Administrator) === 0n) {
    throw new ImpossibleError(
      user.username,
      `/${command.name} is hidden from members without its permissions`,
    )
  }
}
