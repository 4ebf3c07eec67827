import type { RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import type { DiscordPart } from './render.ts'

/** A part as Discord's API takes it. It calls nobody but the role, where one is named. */
export function partBody(
  { allowedMentions, content, ...rest }: DiscordPart,
  { role = null }: { role?: string | null } = {},
): RESTPostAPIChannelMessageJSONBody {
  const text = [...(role === null ? [] : [`<@&${role}>`]), ...(content === '' ? [] : [content])].join('\n')
  return {
    ...rest,
    ...(text === '' ? {} : { content: text }),
    allowed_mentions: { parse: [...allowedMentions.parse], ...(role === null ? {} : { roles: [role] }) },
  }
}
