import type { InlineKeyboardButton, User } from 'grammy/types'
import { findEphemeral, findMessage } from '../chats/store-message.ts'
import type { CallbackAnswer, World } from '../world.ts'
import { stateOf } from './chat-ref.ts'
import type { WaitOptions } from './wait-for-message.ts'

/** A button pressed, and what comes of it. */
export type PressedButton = {
  /** The query's identifier. */
  readonly id: string
  readonly data: string
  /** Waits for the bot's answer. */
  readonly answered: (options?: WaitOptions) => Promise<CallbackAnswer>
  /** Makes the query too old to be answered. */
  readonly expire: () => void
}

type Press = {
  readonly message: {
    readonly message_id: number
    readonly ephemeral_message_id?: number
    readonly chat: { readonly id: number }
  }
} & ({ readonly button: string | number } | { readonly data: string })

/**
 * Presses a button under a message of the bot.
 *
 * @throws Error where there is no such message or button, or the button is none that tells the bot
 */
export function pressButton(
  world: World,
  user: User,
  press: Press,
  { timeoutMs: usualTimeoutMs }: { readonly timeoutMs: number },
): PressedButton {
  const state = stateOf(world, press.message.chat)
  const { message_id: messageId, ephemeral_message_id: ephemeralId } = press.message
  const message = (
    ephemeralId === undefined ? findMessage(state, messageId) : findEphemeral(state, ephemeralId)
  )?.message
  if (!message)
    throw new Error(`There is no message ${press.message.message_id} in chat ${state.chat.id} to press on.`)
  const data =
    'data' in press ? press.data : dataOf(message.reply_markup?.inline_keyboard.flat() ?? [], press.button)
  const id = String(world.nextNumber())
  world.callbackQueries.set(id, undefined)
  world.updates.push('callback_query', {
    id,
    from: user,
    message,
    chat_instance: `instance-${state.chat.id}`,
    data,
  })
  return {
    id,
    data,
    answered: ({ timeoutMs = usualTimeoutMs } = {}) => {
      const explain = () => `the bot did not answer the button with data ${JSON.stringify(data)}`
      return world.waitingRoom.waitFor(() => world.callbackQueries.get(id), { timeoutMs, explain })
    },
    expire: () => {
      world.callbackQueries.delete(id)
    },
  }
}

function dataOf(buttons: readonly InlineKeyboardButton[], wanted: string | number): string {
  const button = typeof wanted === 'number' ? buttons[wanted] : buttons.find(({ text }) => text === wanted)
  if (!button) throw new Error(`There is no button ${JSON.stringify(wanted)} among ${listOf(buttons)}.`)
  if (!('callback_data' in button)) throw new Error(`The button "${button.text}" does not call the bot.`)
  return button.callback_data
}

function listOf(buttons: readonly InlineKeyboardButton[]): string {
  return buttons.map(({ text }) => JSON.stringify(text)).join(', ') || 'none'
}
