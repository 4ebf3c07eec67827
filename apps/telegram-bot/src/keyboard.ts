import { type Action, encodeCommand, fitText } from '@khabar/core'
import type { InlineKeyboardButton } from 'grammy/types'
import type { CardNumber } from './card-numbers.ts'
import { linkOf } from './link-of.ts'

/** Which buttons a message has: in a channel, where many read one message, only those that open an address. */
export type Buttons = 'all' | 'links'

const maxButtons = 100
const maxDataBytes = 64
const maxButtonLength = 60
/** So many buttons stand under each other. */
const fewButtons = 4
/** What a row of a narrow phone shows uncut, in UTF-16 units. */
const maxRowLength = 34
const maxNumbersInRow = 8

/**
 * The buttons under a message: rows with the numbers of its cards, which open their stories, then a row for each
 * action; where there are many, short ones stand side by side. What Telegram would refuse is left out.
 */
export function keyboardOf(
  actions: readonly Action[],
  { numbers = [], buttons = 'all' }: { numbers?: readonly CardNumber[]; buttons?: Buttons } = {},
): InlineKeyboardButton[][] {
  const offered = actions
    .flatMap((action) => buttonOf(action) ?? [])
    .filter((button) => buttons === 'all' || 'url' in button)
    .slice(0, maxButtons)
  const room = buttons === 'all' ? maxButtons - offered.length : 0
  return [...numberRows(numbers.slice(0, room)), ...actionRows(offered)]
}

function numberRows(numbers: readonly CardNumber[]): InlineKeyboardButton[][] {
  const perRow = Math.ceil(numbers.length / Math.ceil(numbers.length / maxNumbersInRow))
  const rows = Map.groupBy(numbers.keys(), (index) => Math.floor(index / perRow))
  return [...rows.values()].map((row) => row.flatMap((index) => numberButton(numbers[index])))
}

function numberButton(number: CardNumber | undefined): InlineKeyboardButton[] {
  if (!number) return []
  return [{ text: number.label, callback_data: encodeCommand({ name: 'story', story: number.storyId }) }]
}

function actionRows(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const perRow = buttons.length > fewButtons ? 3 : 1
  const rows: InlineKeyboardButton[][] = []
  for (const button of buttons) {
    const row = rows.at(-1) ?? []
    const length = [...row, button].reduce((sum, { text }) => sum + text.length, 0)
    if (row.length === 0 || row.length >= perRow || length > maxRowLength) rows.push([button])
    else row.push(button)
  }
  return rows
}

function buttonOf(action: Action): InlineKeyboardButton | null {
  const text = fitText(action.label.toWellFormed(), maxButtonLength)
  if (text.trim() === '') return null
  if ('data' in action)
    return Buffer.byteLength(action.data) > maxDataBytes ? null : { text, callback_data: action.data }
  const url = linkOf(action.url)
  return url === null ? null : { text, url }
}
