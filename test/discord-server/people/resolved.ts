import { ApplicationCommandOptionType as Kind } from 'discord.js'
import { permissionsIn } from '../world/permissions.ts'
import { userObject } from '../world/user.ts'
import type { World } from '../world/world.ts'
import type { FoundPlace } from './place.ts'

/** The users, members, channels and roles an interaction speaks of, by id. */
export type Resolved = Record<'users' | 'members' | 'channels' | 'roles', Record<string, object>>

/** Returns an empty table. */
export function createResolved(): Resolved {
  return { users: {}, members: {}, channels: {}, roles: {} }
}

/** Adds what an id stands for; kinds that are no ids add nothing. */
export function resolveInto(
  world: World,
  resolved: Resolved,
  { kind, id, place }: { kind: Kind; id: string; place: FoundPlace },
): void {
  const isMentionable = kind === Kind.Mentionable
  const user = world.users.get(id)
  if ((kind === Kind.User || isMentionable) && user !== undefined) {
    resolved.users[id] = userObject(user)
    const member = place.guild?.members.get(id)
    if (member === undefined) return
    const { user: _user, ...fields } = member
    resolved.members[id] = { ...fields, permissions: permissionsIn(world, place.channel, id).toString() }
  }
  const role = place.guild?.roles.find((known) => known.id === id)
  if ((kind === Kind.Role || isMentionable) && role !== undefined) resolved.roles[id] = role
  const channel = world.channels.get(id)
  if (kind !== Kind.Channel || channel === undefined) return
  resolved.channels[id] = {
    id,
    type: channel.type,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    permissions: permissionsIn(world, channel, world.bot.id).toString(),
  }
}

/** The table without its empty parts, or undefined when all are empty. */
export function compactResolved(resolved: Resolved): Partial<Resolved> | undefined {
  const parts = Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0)
  return parts.length === 0 ? undefined : Object.fromEntries(parts)
}
