import { FormattedString } from '@grammyjs/parse-mode'
import { type Action, type Card, fitText, type Message } from '@khabar/core'
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'

/** One Telegram message, ready for `sendMessage`. */
export type TelegramPart = {
  readonly text: string
  readonly entities: MessageEntity[]
  readonly link_preview_options: { is_disabled: boolean }
  readonly reply_markup?: { inline_keyboard: InlineKeyboardButton[][] }
}

/** Telegram's limit after entity parsing, in UTF-16 units. */
export const maxTextLength = 4096
const maxHeadlineLength = 300
const maxSummaryLength = 1_500
const maxMetaLength = 200
const maxButtonLength = 60
/** So many buttons stand under each other. */
const fewButtons = 4
/** What a row of a narrow phone shows uncut, in UTF-16 units. */
const maxRowLength = 34

/**
 * A message as Telegram shows it: entities instead of markup, so that nothing from outside needs escaping. Split
 * between stories where it is longer than one Telegram message; the buttons stand under the last part.
 */
export function renderTelegram(message: Message): TelegramPart[] {
  const blocks = blocksOf(message)
  const texts = pack(blocks)
  const preview = { is_disabled: message.kind !== 'story' }
  const keyboard = keyboardOf(message.actions)
  return texts.map((text, index) => ({
    text: text.text,
    entities: text.entities,
    link_preview_options: preview,
    ...(index === texts.length - 1 && keyboard.length > 0
      ? { reply_markup: { inline_keyboard: keyboard } }
      : {}),
  }))
}

function blocksOf(message: Message): FormattedString[] {
  if (message.kind === 'notice') return [new FormattedString(fitText(message.text, maxTextLength))]
  if (message.kind === 'story') {
    const intro = message.intro ? [FormattedString.i(fitText(message.intro, maxHeadlineLength))] : []
    return [...intro, cardBlock(message.card)]
  }
  const title = FormattedString.b(fitText(message.title, maxHeadlineLength))
  const head = message.intro
    ? FormattedString.join([title, fitText(message.intro, maxHeadlineLength)], '\n')
    : title
  const footer = message.footer ? [FormattedString.i(fitText(message.footer, maxHeadlineLength))] : []
  return [head, ...message.cards.map(cardBlock), ...footer]
}

function cardBlock(card: Card): FormattedString {
  const headline = fitText(card.headline, maxHeadlineLength)
  const lines = [
    ...(card.heading ? [FormattedString.u(fitText(card.heading, maxHeadlineLength))] : []),
    card.url ? FormattedString.b(FormattedString.a(headline, card.url)) : FormattedString.b(headline),
  ]
  if (card.summary) lines.push(new FormattedString(fitText(card.summary, maxSummaryLength)))
  if (card.meta) lines.push(FormattedString.i(fitText(card.meta, maxMetaLength)))
  return FormattedString.join(lines, '\n')
}

/** Joins blocks by blank lines into as few texts as hold them; a block is never cut. */
function pack(blocks: readonly FormattedString[]): FormattedString[] {
  const texts: FormattedString[] = []
  for (const block of blocks) {
    const last = texts.at(-1)
    const joined = last ? FormattedString.join([last, block], '\n\n') : block
    if (last && joined.text.length <= maxTextLength) texts[texts.length - 1] = joined
    else texts.push(block)
  }
  return texts
}

/** A row for each button; where there are many, short ones stand side by side. */
function keyboardOf(actions: readonly Action[]): InlineKeyboardButton[][] {
  const perRow = actions.length > fewButtons ? 3 : 1
  const rows: InlineKeyboardButton[][] = []
  for (const button of actions.map(buttonOf)) {
    const row = rows.at(-1) ?? []
    const length = [...row, button].reduce((sum, { text }) => sum + text.length, 0)
    if (row.length === 0 || row.length >= perRow || length > maxRowLength) rows.push([button])
    else row.push(button)
  }
  return rows
}

function buttonOf(action: Action): InlineKeyboardButton {
  const text = fitText(action.label, maxButtonLength)
  return 'url' in action ? { text, url: action.url } : { text, callback_data: action.data }
}
