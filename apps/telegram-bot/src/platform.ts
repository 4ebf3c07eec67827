import { createRenderCache, type Platform, type SendOutcome } from '@khabar/core'
import type { Api, RawApi } from 'grammy'
import { chatOf } from './address.ts'
import { editParts } from './edit-parts.ts'
import { outcomeOf } from './outcome-of.ts'
import { renderTelegram, type TelegramPart } from './render.ts'

/** Under Telegram's 30 a second for bulk, with room for replies. */
const usualBulkPerSecond = 28
/** Under the 1,000 a second of paid broadcasts. */
const paidBulkPerSecond = 930
/** Telegram takes about one message a second in a chat, and 20 a minute in a group or channel. */
const chatGapMs = 1_000
const groupGapMs = 60_000 / 18

/** How a bot sends in bulk. */
export type TelegramPace = {
  /** Under 30, or under 1,000 with paid broadcasts. */
  readonly bulkPerSecond?: number
  /** Lets Telegram charge 0.1 Star for each message above 30 a second. */
  readonly paidBroadcast?: boolean
}

/**
 * Telegram as core sees it. `api` must not retry by itself: the outbox does. A message of several parts goes on with
 * the part it stopped at, so that a retry repeats nothing that was answered.
 *
 * @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export function createTelegramPlatform(
  api: Api<RawApi>,
  {
    paidBroadcast = false,
    bulkPerSecond = paidBroadcast ? paidBulkPerSecond : usualBulkPerSecond,
  }: TelegramPace = {},
): Platform {
  const rendered = createRenderCache<TelegramPart[]>()
  const paid = paidBroadcast ? { allow_paid_broadcast: true } : {}
  return {
    name: 'telegram',
    bulkPerSecond,
    isIdempotent: false,
    gapMsOf: (address) => (chatOf(address).chatId < 0 ? groupGapMs : chatGapMs),
    async send(address, message, { messageId, partsSent = [], onPart, plain = false }): Promise<SendOutcome> {
      const parts = rendered(messageId, () => renderTelegram(message))
      const ids = [...partsSent]
      try {
        for (const part of parts.slice(ids.length)) {
          ids.push(await sendPart(api, address, { ...(plain ? plainPart(part) : part), ...paid }))
          if (ids.length < parts.length) await onPart?.([...ids])
        }
        return { kind: 'sent', messageId: ids.join(',') }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    edit: (address, ids, message, { sent }) => editParts(api, address, { ids, sent, message }),
  }
}

/** What is left when entities and buttons are what Telegram refuses. */
function plainPart({ text }: TelegramPart): TelegramPart {
  return { text, entities: [], link_preview_options: { is_disabled: true } }
}

async function sendPart(
  api: Api<RawApi>,
  address: string,
  { text, ...rest }: TelegramPart & { allow_paid_broadcast?: boolean },
): Promise<string> {
  const { chatId, threadId } = chatOf(address)
  const thread = threadId === null ? {} : { message_thread_id: threadId }
  const sent = await api.sendMessage(chatId, text, { ...rest, ...thread })
  return String(sent.message_id)
}
