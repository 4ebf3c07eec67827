import { createHash } from 'node:crypto'
import { type Action, type Card, fitText, type Message } from '@khabar/core'
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { escapeText } from './escape-text.ts'

/** One Discord message, ready for a reply or a channel. It can ping nobody. */
export type DiscordPart = {
  readonly content: string
  readonly embeds: APIEmbed[]
  readonly components: APIActionRowComponent<APIButtonComponent>[]
  readonly allowedMentions: { readonly parse: [] }
}

const maxContent = 2_000
const maxTitle = 256
const maxSummary = 1_000
const maxHeading = 100
const maxFooter = 300
const maxLabel = 80
const maxUrl = 512
const embedsAPart = 5
/** Discord counts all text of a message's embeds, at most 6,000 characters; the footer line comes on top of this. */
const maxEmbedsText = 5_700
const buttonsARow = 5
const colour = 0xd4_4c_2a

/** A message as Discord shows it: stories as embeds, five in one message if they fit, buttons under the last one. */
export function renderDiscord(message: Message): DiscordPart[] {
  if (message.kind === 'notice') return [part(escapeText(message.text, maxContent), [], message.actions)]
  if (message.kind === 'story')
    return [part(contentOf(message.intro), [embedOf(message.card)], message.actions)]
  const head = `**${escapeText(message.title, maxTitle)}**`
  const content = message.intro ? `${head}\n${escapeText(message.intro, maxTitle)}` : head
  const groups = pack(message.cards.map(embedOf))
  const parts = groups.map((embeds, index) => part(index === 0 ? content : '', embeds, []))
  const last = parts.pop() ?? part(content, [], [])
  return [
    ...parts,
    { ...last, embeds: withFooter(last.embeds, message.footer), components: rowsOf(message.actions) },
  ]
}

/** The `nonce` of a part: the same for every attempt of one delivery, so that Discord makes it once. ≤ 25 characters. */
export function nonceOf(key: string, index: number): string {
  return createHash('sha256').update(`${key}#${index}`).digest('base64url').slice(0, 24)
}

function part(content: string, embeds: APIEmbed[], actions: readonly Action[]): DiscordPart {
  return { content, embeds, components: rowsOf(actions), allowedMentions: { parse: [] } }
}

function contentOf(intro: string | null): string {
  return intro === null ? '' : escapeText(intro, maxTitle)
}

function embedOf(card: Card): APIEmbed {
  return {
    title: escapeText(card.headline, maxTitle),
    color: colour,
    footer: { text: fitText(card.meta, maxFooter) },
    ...(card.heading ? { author: { name: fitText(card.heading, maxHeading) } } : {}),
    ...(card.summary ? { description: escapeText(card.summary, maxSummary) } : {}),
    ...(card.url && card.url.length <= maxUrl ? { url: card.url } : {}),
  }
}

/** The embeds in order, in as few messages as hold them. */
function pack(embeds: readonly APIEmbed[]): APIEmbed[][] {
  const groups: APIEmbed[][] = []
  for (const embed of embeds) {
    const last = groups.at(-1)
    if (last && last.length < embedsAPart && textLength([...last, embed]) <= maxEmbedsText) last.push(embed)
    else groups.push([embed])
  }
  return groups
}

/** @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
function textLength(embeds: readonly APIEmbed[]): number {
  const texts = embeds.flatMap(({ title, description, footer, author }) => [
    title,
    description,
    footer?.text,
    author?.name,
  ])
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

function withFooter(embeds: readonly APIEmbed[], footer: string | null): APIEmbed[] {
  const last = embeds.at(-1)
  if (footer === null || !last) return [...embeds]
  const description = `${last.description ?? ''}\n\n-# ${escapeText(footer, maxTitle)}`.trim()
  return [...embeds.slice(0, -1), { ...last, description }]
}

function rowsOf(actions: readonly Action[]): APIActionRowComponent<APIButtonComponent>[] {
  const buttons = actions.filter((action) => !('url' in action) || action.url.length <= maxUrl).map(buttonOf)
  return chunks(buttons, buttonsARow)
    .slice(0, 5)
    .map((components) => ({ type: ComponentType.ActionRow, components }))
}

function buttonOf(action: Action): APIButtonComponent {
  // Labels show markdown as it is: nothing to escape.
  const label = fitText(action.label, maxLabel)
  return 'url' in action
    ? { type: ComponentType.Button, style: ButtonStyle.Link, label, url: action.url }
    : { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: action.data }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
