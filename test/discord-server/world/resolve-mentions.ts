import { type APIMessage, type APIUser, PermissionFlagsBits } from 'discord.js'
import type { AllowedMentions } from '../forms/check-mentions.ts'
import type { Channel } from './channel.ts'
import { permissionsIn } from './permissions.ts'
import { userObject } from './user.ts'
import type { World } from './world.ts'

/** Where a message comes from, as far as mentions care. */
export type MentionSource = {
  readonly channel: Channel
  readonly text: string
  readonly allowed: AllowedMentions | null
  /** Interactions and webhooks parse only users unless told otherwise. */
  readonly byDefault: 'all' | 'users'
  /** Whose permission to mention everyone counts. */
  readonly authorId: string
  readonly repliedTo: APIUser | null
}

/**
 * Returns the fields of a message that say who is notified: those mentioned in the text *and* allowed.
 *
 * @see https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function resolveMentions(
  world: World,
  source: MentionSource,
): Pick<APIMessage, 'mention_everyone' | 'mentions' | 'mention_roles'> {
  const { channel, text, repliedTo } = source
  const allowed = source.allowed ?? defaultFor(source)
  const isAdmin =
    (permissionsIn(world, channel, source.authorId) & PermissionFlagsBits.MentionEveryone) !== 0n
  const userIds = idsIn(text, /<@!?(\d{17,20})>/g).filter(
    (id) => allowed.parse.includes('users') || allowed.users.includes(id),
  )
  if (repliedTo !== null && allowed.repliedUser) userIds.push(repliedTo.id)
  const users = [...new Set(userIds)].flatMap((id) => world.users.get(id) ?? [])
  return {
    mention_everyone: /@(everyone|here)/.test(text) && allowed.parse.includes('everyone') && isAdmin,
    mentions: users.map(userObject),
    mention_roles: idsIn(text, /<@&(\d{17,20})>/g).filter(
      (id) =>
        (allowed.parse.includes('roles') || allowed.roles.includes(id)) &&
        isMentionable(world, channel, { id, isAdmin }),
    ),
  }
}

function defaultFor({ byDefault }: MentionSource): AllowedMentions {
  const parse = byDefault === 'all' ? (['everyone', 'roles', 'users'] as const) : (['users'] as const)
  return { parse, users: [], roles: [], repliedUser: true }
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => id ?? []))]
}

function isMentionable(
  world: World,
  channel: Channel,
  { id, isAdmin }: { id: string; isAdmin: boolean },
): boolean {
  const roles = world.guilds.get(channel.guildId ?? '')?.roles ?? []
  return roles.some((role) => role.id === id && (role.mentionable || isAdmin))
}
