import type { APIMessage } from 'discord.js'
import { textsOf } from '../forms/check-components.ts'
import { visibleText } from './visible-text.ts'

type Shown = Pick<APIMessage, 'content' | 'embeds' | 'components'>

/** All that a message says, in either form: text, embeds and text displays, as somebody sees it. */
export function shownText({ content, embeds, components = [] }: Shown): string {
  const told = embeds.flatMap(({ author, title, description, footer }) => [
    author?.name,
    title && visibleText(title).text,
    description && visibleText(description).text,
    footer?.text,
  ])
  const texts = [content, ...textsOf(components)].map((text) => visibleText(text).text)
  return [...texts, ...told].filter((text) => text).join('\n')
}

/** The headlines of the stories in a message, in either form. */
export function shownHeadlines({ embeds, components = [] }: Shown): string[] {
  const inLayout = textsOf(components).flatMap((text) => /^### (.*)$/mu.exec(text)?.[1] ?? [])
  const inEmbeds = embeds.flatMap(({ title }) => title ?? [])
  return [...inLayout, ...inEmbeds].map((headline) => visibleText(headline).text)
}
