import type { Card, Message } from '@khabar/core'
import type { InlineKeyboardButton, InputRichBlock, InputRichMessage, RichText } from 'grammy/types'
import { linesOf, maxHeadlineLength } from './card-block.ts'
import { numberCards } from './card-numbers.ts'
import { cleanLine } from './clean-text.ts'
import { type Buttons, keyboardOf } from './keyboard.ts'

/** A rich message, ready for `sendRichMessage`. */
export type RichPart = {
  readonly rich_message: InputRichMessage
  readonly reply_markup?: { inline_keyboard: InlineKeyboardButton[][] }
}

const maxCharacters = 32_768
const maxBlocks = 500

/**
 * A digest as one rich message: headlines that open at a touch, the first of them open, under the headings of their
 * subjects; `null` for other messages, and for one beyond Telegram's limits. It knows nothing newer than Bot API 10.2.
 *
 * The stories open from the numbered buttons below: before a link inside the text clients ask whether to open it, so
 * only the line of outlet and time is one.
 *
 * @see https://core.telegram.org/bots/api#rich-message-formatting-options
 */
export function renderRich(
  message: Message,
  { buttons = 'all' }: { buttons?: Buttons } = {},
): RichPart | null {
  if (message.kind !== 'digest') return null
  const numbers = buttons === 'all' ? numberCards(message.cards) : []
  const blocks: InputRichBlock[] = [
    ...textBlocks(message.title, (text) => ({ type: 'heading', text, size: 3 })),
    ...textBlocks(message.intro, (text) => ({ type: 'paragraph', text })),
    ...message.cards.flatMap((card, index) =>
      cardBlocks(card, { label: numbers[index]?.label ?? null, isOpen: index === 0 }),
    ),
    ...textBlocks(message.footer, (text) => ({ type: 'footer', text })),
  ]
  if (blocks.length === 0 || countBlocks(blocks) > maxBlocks || countCharacters(blocks) > maxCharacters)
    return null
  const keyboard = keyboardOf(message.actions, { numbers, buttons })
  return {
    rich_message: { blocks, skip_entity_detection: true },
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  }
}

function textBlocks(text: string | null, blockOf: (text: string) => InputRichBlock): InputRichBlock[] {
  const line = cleanLine(text ?? '', maxHeadlineLength)
  return line === '' ? [] : [blockOf(line)]
}

function cardBlocks(
  card: Card,
  { label, isOpen }: { label: string | null; isOpen: boolean },
): InputRichBlock[] {
  const { heading, headline, summary, meta, url } = linesOf(card)
  const title: RichText = { type: 'bold', text: label === null ? headline : `${label}. ${headline}` }
  const source: RichText = url === null ? meta : { type: 'url', text: meta, url }
  const last: InputRichBlock[] = meta ? [{ type: 'paragraph', text: { type: 'italic', text: source } }] : []
  const opening: InputRichBlock[] = heading
    ? [{ type: 'divider' }, { type: 'heading', text: heading, size: 5 }]
    : []
  if (!summary) return [...opening, { type: 'paragraph', text: title }, ...last]
  const blocks: InputRichBlock[] = [{ type: 'paragraph', text: summary }, ...last]
  return [
    ...opening,
    { type: 'details', summary: title, blocks, ...(isOpen ? { is_open: true as const } : {}) },
  ]
}

function countBlocks(blocks: readonly InputRichBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + 1 + (block.type === 'details' ? countBlocks(block.blocks) : 0),
    0,
  )
}

function countCharacters(blocks: readonly InputRichBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'details') return sum + lengthOf(block.summary) + countCharacters(block.blocks)
    return 'text' in block ? sum + lengthOf(block.text) : sum
  }, 0)
}

/** In code points, as Telegram counts rich messages. Of all rich texts only those made above come here. */
function lengthOf(text: RichText): number {
  if (typeof text === 'string') return [...text].length
  return 'text' in text ? lengthOf(text.text) : 0
}
