import { FormattedString } from '@grammyjs/parse-mode'
import type { Message } from '@khabar/core'
import type { InlineKeyboardButton, LinkPreviewOptions, MessageEntity } from 'grammy/types'
import { cardBlock, maxHeadlineLength } from './card-block.ts'
import { type CardNumber, numberCards } from './card-numbers.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { type Buttons, keyboardOf } from './keyboard.ts'
import { linkOf } from './link-of.ts'
import { splitText } from './split-text.ts'

/** One Telegram message of text, ready for `sendMessage`. */
export type TelegramPart = {
  readonly text: string
  readonly entities: MessageEntity[]
  readonly link_preview_options: LinkPreviewOptions
  readonly reply_markup?: { inline_keyboard: InlineKeyboardButton[][] }
}

/** Telegram's limit after entity parsing, in UTF-16 units. */
export const maxTextLength = 4096
/** Telegram keeps no more entities, and says nothing about the rest. */
const maxEntities = 100

/** What is never cut, and the numbers of the cards in it. */
type Block = { readonly text: FormattedString; readonly numbers: readonly CardNumber[] }

/**
 * A message as Telegram shows it: entities instead of markup, so that nothing from outside needs escaping. Split
 * between stories where it is longer than one Telegram message. Cards in lists are numbered, and a button for each
 * number stands under the part that holds the card; the other buttons under the last part.
 *
 * What a reader asked for shows its summaries at once, a digest in quotes that open at a touch.
 */
export function renderTelegram(
  message: Message,
  { buttons = 'all' }: { buttons?: Buttons } = {},
): TelegramPart[] {
  const texts = pack(blocksOf(message, buttons))
  return texts.map(({ text, numbers }, index) => {
    const actions = index === texts.length - 1 ? message.actions : []
    const keyboard = keyboardOf(actions, { numbers, buttons })
    return {
      text: text.text,
      entities: text.entities,
      link_preview_options: previewOf(message),
      ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
    }
  })
}

/** A story that is to have a photo shows it above its text, where it is not sent as a photo with a caption. */
function previewOf(message: Message): LinkPreviewOptions {
  const { picture, card } = message.kind === 'story' ? message : {}
  const url = linkOf((picture === 'photo' ? card?.imageUrl : picture && card?.url) ?? null)
  if (url === null) return { is_disabled: true }
  return picture === 'photo' ? { url, prefer_large_media: true, show_above_text: true } : { url }
}

function blocksOf(message: Message, buttons: Buttons): Block[] {
  if (message.kind === 'notice')
    return splitText(cleanText(message.text), maxTextLength).flatMap((text) =>
      blockOf(new FormattedString(text)),
    )
  const intro = cleanLine(message.intro ?? '', maxHeadlineLength)
  if (message.kind === 'story')
    return [...blockOf(FormattedString.i(intro)), ...blockOf(cardBlock(message.card))]
  const title = cleanLine(message.title, maxHeadlineLength)
  const head = [FormattedString.b(title), new FormattedString(intro)].filter(({ text }) => text !== '')
  const numbers = buttons === 'all' ? numberCards(message.cards) : []
  const isQuoted = message.kind === 'digest'
  return [
    ...blockOf(FormattedString.join(head, '\n')),
    ...message.cards.flatMap((card, index) => {
      const number = numbers[index]
      return blockOf(cardBlock(card, { label: number?.label ?? null, isQuoted }), number)
    }),
    ...blockOf(FormattedString.i(cleanLine(message.footer ?? '', maxHeadlineLength))),
  ]
}

function blockOf(text: FormattedString, number?: CardNumber): Block[] {
  return text.text === '' ? [] : [{ text, numbers: number ? [number] : [] }]
}

/** Joins blocks by blank lines into as few texts as hold them; a block is never cut. */
function pack(blocks: readonly Block[]): Block[] {
  const texts: Block[] = []
  for (const block of blocks) {
    const last = texts.at(-1)
    const joined = last ? FormattedString.join([last.text, block.text], '\n\n') : block.text
    if (last && joined.text.length <= maxTextLength && joined.entities.length <= maxEntities)
      texts[texts.length - 1] = { text: joined, numbers: [...last.numbers, ...block.numbers] }
    else texts.push(block)
  }
  return texts.length > 0 ? texts : [{ text: new FormattedString('…'), numbers: [] }]
}
