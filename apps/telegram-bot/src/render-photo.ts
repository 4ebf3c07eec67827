import { FormattedString } from '@grammyjs/parse-mode'
import type { Card, Message } from '@khabar/core'
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import { cardBlock, linesOf, maxHeadlineLength, maxSummaryLength } from './card-block.ts'
import { cleanLine } from './clean-text.ts'
import { type Buttons, keyboardOf } from './keyboard.ts'
import { linkOf } from './link-of.ts'

/** A photo with its caption, ready for `sendPhoto` and, without the photo, for `editMessageCaption`. */
export type PhotoPart = {
  readonly photo: string
  readonly caption: string
  readonly caption_entities: MessageEntity[]
  readonly reply_markup?: { inline_keyboard: InlineKeyboardButton[][] }
  /** Whether the whole text is in the caption: one that lost words is good for an edit, not for sending. */
  readonly isWhole: boolean
}

/** Telegram's limit after entity parsing, in UTF-16 units. */
export const maxCaptionLength = 1024

/** A story with its picture, which Telegram fetches itself; `null` where none is wanted, or its address is not https. */
export function renderPhoto(
  message: Message,
  { buttons = 'all' }: { buttons?: Buttons } = {},
): PhotoPart | null {
  if (message.kind !== 'story' || message.picture !== 'photo') return null
  const photo = linkOf(message.card.imageUrl)
  if (!photo?.startsWith('https:')) return null
  const intro = FormattedString.i(cleanLine(message.intro ?? '', maxHeadlineLength))
  const caption = captionOf(intro, message.card)
  const keyboard = keyboardOf(message.actions, { buttons })
  return {
    photo,
    caption: caption.text.text,
    caption_entities: caption.text.entities,
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
    isWhole: caption.isWhole,
  }
}

/** What is left of the summary is at least 200 units long: the other lines have limits of their own. */
function captionOf(intro: FormattedString, card: Card): { text: FormattedString; isWhole: boolean } {
  const captionWith = (maxSummary: number) => {
    const block = cardBlock({ ...card, heading: '' }, { maxSummary })
    return intro.text === '' ? block : FormattedString.join([intro, block], '\n\n')
  }
  const whole = captionWith(maxSummaryLength)
  const excess = whole.text.length - maxCaptionLength
  if (excess <= 0) return { text: whole, isWhole: true }
  const { summary } = linesOf(card)
  return { text: captionWith(summary.length - excess), isWhole: false }
}
