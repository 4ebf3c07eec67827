import { createRenderCache, type Platform, type SendOutcome } from '@khabar/core'
import type { Api, RawApi } from 'grammy'
import { chatOf } from './address.ts'
import { editParts } from './edit-parts.ts'
import { formsOf, type TelegramForms } from './forms-of.ts'
import type { Buttons } from './keyboard.ts'
import { outcomeOf } from './outcome-of.ts'
import { sendForms } from './send-forms.ts'

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

/** How its digests look. */
export type TelegramLook = {
  /** Digests are rich messages, on servers that know them; old Telegram apps show those as a request to update. */
  readonly richDigests?: boolean
  /** `links` where many read one message, and none of them may call the bot by it. */
  readonly buttons?: Buttons
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
    richDigests = false,
    buttons = 'all',
  }: TelegramPace & TelegramLook = {},
): Platform {
  const rendered = createRenderCache<TelegramForms>()
  const paid = paidBroadcast ? { allow_paid_broadcast: true as const } : {}
  let sendsRich = richDigests
  const onRichUnknown = () => {
    sendsRich = false
  }
  return {
    name: 'telegram',
    bulkPerSecond,
    isIdempotent: false,
    gapMsOf: (address) => (chatOf(address).chatId < 0 ? groupGapMs : chatGapMs),
    async send(
      address,
      message,
      { messageId, partsSent = [], onPart, plain = false, silent = false },
    ): Promise<SendOutcome> {
      const forms = rendered(messageId, () => formsOf(message, { buttons }))
      const extra = { ...paid, ...(silent ? { disable_notification: true as const } : {}) }
      const options = { partsSent, onPart, sendsRich, onRichUnknown, plain, extra }
      try {
        return { kind: 'sent', messageId: (await sendForms(api, chatOf(address), forms, options)).join(',') }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    edit: (address, ids, message, { sent }) =>
      editParts(api, address, { ids, sent, message, sendsRich, buttons }),
  }
}
