import type { Chat, InlineQueryResult, User } from 'grammy/types'
import { type SeenMessage, seenMessage } from '../chats/seen-message.ts'
import { storeMessage } from '../chats/store-message.ts'
import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import { readText } from '../methods/read-content.ts'
import { isRecord } from '../payload/is-record.ts'
import type { InlineAnswer, World } from '../world.ts'
import { type ChatRef, stateOf } from './chat-ref.ts'
import type { WaitOptions } from './wait-for-message.ts'

/** An inline query under way. */
export type AskedInline = {
  readonly id: string
  /** Waits for the bot's results. */
  readonly answered: (options?: WaitOptions) => Promise<InlineAnswer>
}

/** What a person does in inline mode. */
export type InlineSide = {
  /** Types `@bot query` in some chat. */
  readonly inlineQuery: (
    query: string,
    options?: { readonly offset?: string; readonly chatType?: 'sender' | Chat['type'] },
  ) => AskedInline
  /** Sends one of the results to a chat, as the person's own message through the bot. */
  readonly chooseResult: (result: InlineQueryResult, chat: ChatRef, query?: string) => SeenMessage
}

/** Creates a person's side of inline mode. */
export function createInlineSide(
  world: World,
  user: User,
  usual: { readonly timeoutMs: number },
): InlineSide {
  return {
    inlineQuery: (query, { offset = '', chatType = 'sender' } = {}) => {
      const id = String(world.nextNumber())
      world.inlineQueries.set(id, undefined)
      world.updates.push('inline_query', { id, from: user, query, offset, chat_type: chatType })
      return {
        id,
        answered: ({ timeoutMs = usual.timeoutMs } = {}) => {
          const explain = () => `the bot did not answer the inline query ${JSON.stringify(query)}`
          return world.waitingRoom.waitFor(() => world.inlineQueries.get(id), { timeoutMs, explain })
        },
      }
    },
    chooseResult: (result, chat, query = '') => {
      const content = 'input_message_content' in result ? result.input_message_content : undefined
      const { message_text: text, ...rest }: Record<string, unknown> = isRecord(content) ? { ...content } : {}
      const sent = readText(world, { fields: { ...rest, text }, files: new Map() })
      const { inline } = readReplyMarkup('reply_markup' in result ? result.reply_markup : undefined)
      const stored = storeMessage(world, stateOf(world, chat), {
        from: user,
        via_bot: world.bot,
        ...sent,
        ...(inline && { reply_markup: inline }),
      })
      world.updates.push('chosen_inline_result', { result_id: result.id, from: user, query })
      return seenMessage(stored)
    },
  }
}
