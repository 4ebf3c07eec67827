import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js'
import { type CommandDraft, checkCommand } from '../../forms/check-command.ts'
import { createForm } from '../../forms/form.ts'
import type { World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import type { ApiRequest } from '../request.ts'
import { defineRoute, type Route } from '../route.ts'

/** Application commands, global and of one server: list, replace all, create, read, change, delete. */
export const commandRoutes: readonly Route[] = [
  '/applications/:app/commands',
  '/applications/:app/guilds/:guild/commands',
].flatMap((path) => [
  defineRoute(`GET ${path}`, guarded(listCommands)),
  defineRoute(`PUT ${path}`, guarded(replaceCommands)),
  defineRoute(`POST ${path}`, guarded(createCommand)),
  defineRoute(
    `GET ${path}/:command`,
    guarded((world, { params }) => ({ body: findCommand(world, params) })),
  ),
  defineRoute(`PATCH ${path}/:command`, guarded(changeCommand)),
  defineRoute(`DELETE ${path}/:command`, guarded(deleteCommand)),
])

/** The commands of a server, or the global ones; by what they are registered as, not by what is usable there. */
export function commandsIn(world: World, guildId: string | undefined): APIApplicationCommand[] {
  return [...world.commands.values()].filter((command) => command.guild_id === guildId)
}

/** Lets only the application itself in, and into servers only where the bot is. */
function guarded(handle: Route['handle']): Route['handle'] {
  return (world, request) => {
    const { app, guild } = request.params
    if (app !== world.applicationId) throw apiError('unknownApplication')
    if (guild !== undefined && !world.guilds.get(guild)?.members.has(world.bot.id))
      throw apiError('missingAccess')
    return handle(world, request)
  }
}

function listCommands(world: World, { params, query }: ApiRequest) {
  const isFull = query.get('with_localizations') === 'true'
  const commands = commandsIn(world, params.guild)
  return { body: isFull ? commands : commands.map(withoutLocalisations) }
}

function deleteCommand(world: World, { params }: ApiRequest) {
  world.commands.delete(findCommand(world, params).id)
  return {}
}

function replaceCommands(world: World, { params, form }: ApiRequest) {
  const fields = form.root.items()
  const drafts = fields.map(checkCommand)
  const seen = new Set<string>()
  for (const [index, draft] of drafts.entries()) {
    const key = `${draft.type} ${draft.name}`
    if (seen.has(key)) {
      fields[index]?.fail('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')
    }
    seen.add(key)
  }
  form.check()
  requireRoom(drafts)
  const known = commandsIn(world, params.guild)
  for (const { id } of known) world.commands.delete(id)
  return { body: drafts.map((draft) => keep(world, draft, params, namesake(known, draft)?.id)) }
}

function createCommand(world: World, { params, form }: ApiRequest) {
  const draft = checkCommand(form.root)
  form.check()
  const known = commandsIn(world, params.guild)
  const existing = namesake(known, draft)
  if (existing === undefined) requireRoom([...known, draft])
  return { status: existing === undefined ? 201 : 200, body: keep(world, draft, params, existing?.id) }
}

function changeCommand(world: World, { params, form }: ApiRequest) {
  const existing = findCommand(world, params)
  const changes = typeof form.root.value === 'object' ? form.root.value : {}
  const changed = createForm({ ...existing, ...changes, type: existing.type })
  const draft = checkCommand(changed.root)
  changed.check()
  return { body: keep(world, draft, params, existing.id) }
}

function findCommand(
  world: World,
  { command = '', guild }: Readonly<Record<string, string>>,
): APIApplicationCommand {
  const found = world.commands.get(command)
  if (found === undefined || found.guild_id !== guild) throw apiError('unknownCommand')
  return found
}

function namesake(
  known: readonly APIApplicationCommand[],
  draft: CommandDraft,
): APIApplicationCommand | undefined {
  return known.find(({ name, type }) => name === draft.name && type === draft.type)
}

function keep(
  world: World,
  draft: CommandDraft,
  { guild }: Readonly<Record<string, string>>,
  id = world.nextId(),
) {
  const command: APIApplicationCommand = {
    ...draft,
    id,
    application_id: world.applicationId,
    version: world.nextId(),
    ...(guild === undefined ? {} : { guild_id: guild }),
  }
  world.commands.set(id, command)
  world.changed.notify()
  return command
}

/** Only the limit of slash commands: a news bot comes nowhere near that of the other kinds. */
function requireRoom(commands: readonly CommandDraft[]): void {
  if (commands.filter(({ type }) => type === ApplicationCommandType.ChatInput).length > 100) {
    throw apiError('tooManyCommands')
  }
}

function withoutLocalisations(command: APIApplicationCommand): object {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command
  return rest
}
