import { createHash } from 'node:crypto'
import type { Card, Message } from '@khabar/core'
import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js'
import { colour, embedOf } from './embed-of.ts'
import { escapeLine, escapeText } from './escape-text.ts'
import { containerOf, listedLayout, storyLayout, textDisplay } from './layout-of.ts'
import { menuOf, type Row, rowsOf } from './rows-of.ts'
import { showCard } from './show-card.ts'

/**
 * One Discord message, ready for a reply or a channel, in both forms that Discord has. It can ping nobody.
 *
 * The older form is `content`, `embeds` and rows of `components`; `layout` says the same in Components V2. Both make as
 * many messages, so that the one can stand in for the other at any part.
 */
export type DiscordPart = {
  readonly content: string
  readonly embeds: APIEmbed[]
  readonly components: Row[]
  readonly layout: APIMessageTopLevelComponent[]
  /** False for what is text and buttons alone, which the older form shows as well. */
  readonly prefersLayout: boolean
  readonly allowedMentions: { readonly parse: [] }
}

/** Discord's 2,000 characters, with room for the role that a feed calls. */
const maxContent = 1_970
const maxTitle = 256
const cardsAPart = 5
/**
 * What the cards of a part may take of the 4,000 characters of all texts, and of the 10,170 bytes beyond which Discord
 * fails: title, footer and a role come on top of it. The embeds of as much are well within their 6,000.
 *
 * @see https://github.com/discord/discord-api-docs/issues/8554
 */
const maxCardsText = 3_200
const maxCardsBytes = 7_600
/** Of Discord's 40 components five cards with headings and what stands around them take 29. */
const maxListButtons = 9

/** A message as Discord shows it: stories in frames, five in one message if they fit, buttons under the last one. */
export function renderDiscord(message: Message): DiscordPart[] {
  if (message.kind === 'notice') return [noticePart(message)]
  return message.kind === 'story' ? [storyPart(message)] : listParts(message)
}

/** The `nonce` of a part: the same for every attempt of one delivery, so that Discord makes it once. ≤ 25 characters. */
export function nonceOf(key: string, index: number): string {
  return createHash('sha256').update(`${key}#${index}`).digest('base64url').slice(0, 24)
}

function noticePart({ text, actions }: Extract<Message, { kind: 'notice' }>): DiscordPart {
  const content = escapeText(text, maxContent)
  const components = rowsOf(actions)
  return {
    ...empty,
    content,
    components,
    layout: [...(content.trim() === '' ? [] : [textDisplay(content)]), ...components],
    prefersLayout: false,
  }
}

function storyPart({ intro, card, picture, actions }: Extract<Message, { kind: 'story' }>): DiscordPart {
  const content = intro === null ? '' : escapeLine(intro, maxTitle)
  const components = rowsOf(actions)
  const head = content === '' ? [] : [textDisplay(`-# ${content}`)]
  return {
    ...empty,
    content,
    embeds: [embedOf(card, picture)],
    components,
    layout: [containerOf([...head, ...storyLayout(card, picture), ...components])],
  }
}

function listParts({ title, intro, cards, footer, actions }: Extract<Message, { kind: 'list' | 'digest' }>) {
  const head = escapeLine(title, maxTitle)
  const below = intro ? `\n${escapeLine(intro, maxTitle)}` : ''
  const foot = footer === null ? '' : `-# ${escapeLine(footer, maxTitle)}`
  const groups = pack(cards)
  const last = Math.max(groups.length - 1, 0)
  return (groups.length === 0 ? [[]] : groups).map((group, index): DiscordPart => {
    const isFirst = index === 0
    const ends = index === last ? foot : ''
    const opened = new Set(group.map(({ opens }) => opens?.data))
    const others = actions.filter((action) => !('data' in action && opened.has(action.data)))
    const rows = index === last ? rowsOf(others, { maxButtons: maxListButtons }) : []
    return {
      ...empty,
      content: isFirst ? `**${head}**${below}` : '',
      embeds: withFoot(
        group.map((card) => embedOf(card)),
        ends,
      ),
      components: [...openingMenu(group), ...rows].slice(0, 5),
      layout: [
        ...(isFirst ? [textDisplay(`## ${head}${below}`)] : []),
        ...(group.length === 0 ? [] : [containerOf(group.flatMap(listedLayout))]),
        ...(ends === '' ? [] : [textDisplay(ends)]),
        ...rows,
      ],
    }
  })
}

const empty = {
  content: '',
  embeds: [],
  components: [],
  prefersLayout: true,
  allowedMentions: { parse: [] },
} satisfies Partial<DiscordPart>

/** The cards in order, in as few messages as hold them. */
function pack(cards: readonly Card[]): Card[][] {
  const groups: Card[][] = []
  let [text, bytes] = [0, 0]
  for (const card of cards) {
    const shown = `${card.heading ?? ''}${showCard(card, 'ago')}`
    const last = groups.at(-1)
    text += shown.length
    bytes += Buffer.byteLength(shown)
    const fits = text <= maxCardsText && bytes <= maxCardsBytes
    // A message takes a button, and with it a story, only once.
    const isNew = last?.every(({ opens }) => !opens || opens.data !== card.opens?.data) ?? true
    if (last && last.length < cardsAPart && fits && isNew) last.push(card)
    else {
      groups.push([card])
      ;[text, bytes] = [shown.length, Buffer.byteLength(shown)]
    }
  }
  return groups
}

/** Embeds have no buttons of their own: a menu opens the cards of the stories. */
function openingMenu(cards: readonly Card[]): Row[] {
  const choices = cards.flatMap(({ opens, headline }) =>
    opens && headline.trim() !== '' ? [{ label: headline, data: opens.data }] : [],
  )
  const placeholder = cards[0]?.opens?.label
  return choices.length === 0 ? [] : [menuOf(choices, 'cards', placeholder)]
}

function withFoot(embeds: readonly APIEmbed[], foot: string): APIEmbed[] {
  const last = embeds.at(-1)
  if (foot === '') return [...embeds]
  if (!last) return [{ color: colour, description: foot }]
  return [...embeds.slice(0, -1), { ...last, description: `${last.description ?? ''}\n\n${foot}`.trim() }]
}
