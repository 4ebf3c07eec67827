import { MessageFlags, type RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import { textDisplay } from './layout-of.ts'
import type { DiscordPart } from './render.ts'

/** How a part is sent. */
export type PartOptions = {
  /** The role that it calls: it calls nobody else. */
  readonly role?: string | null
  /** Whether nobody's device shall sound. */
  readonly silent?: boolean | undefined
  /** In Components V2, or in the older form. */
  readonly isLayout?: boolean
}

/** A part as Discord's API takes it. */
export function partBody(
  part: DiscordPart,
  { role = null, silent = false, isLayout = false }: PartOptions = {},
): RESTPostAPIChannelMessageJSONBody {
  const flags =
    (silent ? MessageFlags.SuppressNotifications : 0) | (isLayout ? MessageFlags.IsComponentsV2 : 0)
  return {
    ...(isLayout ? { components: layoutOf(part, role) } : olderForm(part, role)),
    ...(flags === 0 ? {} : { flags }),
    allowed_mentions: { parse: [...part.allowedMentions.parse], ...(role === null ? {} : { roles: [role] }) },
  }
}

/**
 * A part as a change of a message that is there. In Components V2 it leaves nothing of the older form; a role that the
 * message called stays in it, and is not called again.
 */
export function partChanges(
  part: DiscordPart,
  { role = null, isLayout = false }: Omit<PartOptions, 'silent'>,
) {
  const body = { ...partBody(part, { role, isLayout }), allowed_mentions: { parse: [] } }
  return isLayout ? { ...body, content: null, embeds: [] } : { content: '', ...body }
}

function layoutOf({ layout }: DiscordPart, role: string | null) {
  return role === null ? layout : [textDisplay(`<@&${role}>`), ...layout]
}

function olderForm({ content, embeds, components }: DiscordPart, role: string | null) {
  const text = [...(role === null ? [] : [`<@&${role}>`]), ...(content === '' ? [] : [content])].join('\n')
  return { embeds, components, ...(text === '' ? {} : { content: text }) }
}
