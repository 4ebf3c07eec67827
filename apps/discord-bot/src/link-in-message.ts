import { linkOf } from '@khabar/core'
import type { APIMessageTopLevelComponent, Message } from 'discord.js'

/** The first address that a message links to: in its text, its embeds, or our own stories in it; `null`: to none. */
export function linkInMessage({ content, embeds, components }: Message): string | null {
  return (
    linkOf(content) ??
    embeds.find(({ url }) => url !== null)?.url ??
    linksIn(components.map((component) => component.toJSON()))[0] ??
    null
  )
}

function linksIn(components: readonly (APIMessageTopLevelComponent | object)[]): string[] {
  return components.flatMap((component) => {
    if ('content' in component) return linkedIn(String(component.content))
    return 'components' in component && Array.isArray(component.components)
      ? linksIn(component.components)
      : []
  })
}

/** The targets of links in Discord's markdown. */
function linkedIn(text: string): string[] {
  return [...text.matchAll(/\]\((https?:\/\/[^\s)]+)\)/gu)].flatMap(([, url]) => url ?? [])
}
