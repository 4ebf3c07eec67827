import { ChannelType, type GuildBasedChannel, type PermissionsString, type Role } from 'discord.js'

/** The messages of the locales that name the permissions that a feed may need. */
const names = {
  ViewChannel: 'permission-view',
  SendMessages: 'permission-send',
  SendMessagesInThreads: 'permission-add-to-threads',
  EmbedLinks: 'permission-embed-links',
  ReadMessageHistory: 'permission-read',
  MentionEveryone: 'permission-mention',
  ManageWebhooks: 'permission-webhooks',
} as const satisfies Partial<Record<PermissionsString, string>>

type Needed = keyof typeof names

/**
 * What the bot lacks to bring news into a channel, as ids of messages of the locales; nothing where Discord does not tell
 * what it has. Discord's client calls the right to send in a forum "Create Posts".
 */
export async function missingPermissions(
  channel: GuildBasedChannel,
  { role = null, hasName = false }: { role?: Role | null; hasName?: boolean } = {},
): Promise<string[]> {
  const { members, roles } = channel.guild
  const me = members.me ?? (await members.fetchMe().catch(() => null))
  if (me === null || roles.cache.size === 0) return []
  const held = channel.permissionsFor(me)
  const needed = [
    ...neededIn(channel),
    // A copy of a message under another name is looked for in the channel.
    ...(hasName ? (['ManageWebhooks', 'ReadMessageHistory'] as const) : []),
    ...(role && !role.mentionable ? (['MentionEveryone'] as const) : []),
  ]
  return needed
    .filter((permission) => !held.has(permission))
    .map((permission) =>
      permission === 'SendMessages' && channel.type === ChannelType.GuildForum
        ? 'permission-post'
        : names[permission],
    )
}

function neededIn(channel: GuildBasedChannel): Needed[] {
  if (channel.isThread()) return ['ViewChannel', 'SendMessagesInThreads', 'EmbedLinks']
  if (channel.type !== ChannelType.GuildForum) return ['ViewChannel', 'SendMessages', 'EmbedLinks']
  return ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'EmbedLinks', 'ReadMessageHistory']
}
