import type { Platform, SendOutcome } from '@khabar/core'
import type { Api, RawApi } from 'grammy'
import { chatOf } from './address.ts'
import { outcomeOf } from './outcome-of.ts'
import { renderTelegram, type TelegramPart } from './render.ts'

/** Under Telegram's 30 a second for bulk, with room for replies. */
const bulkPerSecond = 28

/**
 * Telegram as core sees it. `api` must not retry by itself: the outbox does. A message of several parts goes on with
 * the part it stopped at, so that a retry repeats nothing that was answered.
 */
export function createTelegramPlatform(api: Api<RawApi>): Platform {
  const partsSent = new Map<string, { count: number; firstId: string }>()
  return {
    name: 'telegram',
    bulkPerSecond,
    isIdempotent: false,
    async send(address, message, { key }): Promise<SendOutcome> {
      const parts = renderTelegram(message)
      const progress = partsSent.get(key) ?? { count: 0, firstId: '' }
      try {
        for (const part of parts.slice(progress.count)) {
          const id = await sendPart(api, address, part)
          progress.count += 1
          progress.firstId ||= id
          if (parts.length > 1) partsSent.set(key, progress)
        }
        partsSent.delete(key)
        return { kind: 'sent', messageId: progress.firstId }
      } catch (error) {
        const outcome = outcomeOf(error)
        if (outcome.kind === 'gone' || outcome.kind === 'rejected') partsSent.delete(key)
        return outcome
      }
    },
  }
}

async function sendPart(api: Api<RawApi>, address: string, { text, ...rest }: TelegramPart): Promise<string> {
  const { chatId, threadId } = chatOf(address)
  const thread = threadId === null ? {} : { message_thread_id: threadId }
  const sent = await api.sendMessage(chatId, text, { ...rest, ...thread })
  return String(sent.message_id)
}
