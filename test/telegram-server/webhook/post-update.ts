import type { Update } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'
import type { WebhookSettings } from './create-webhook.ts'

/** A method the bot asks for in its answer to an update. */
export type WebhookReply = { readonly method: string; readonly fields: Readonly<Record<string, unknown>> }

/** What came of an update: what went wrong, or that the bot took it. */
export type Delivery =
  | { readonly problem: string }
  | { readonly problem?: undefined; readonly reply: WebhookReply | undefined }

/** Carries one update to the bot once. Never rejects. */
export async function postUpdate(
  update: Update,
  { url, secretToken }: WebhookSettings,
  { stopped, timeoutMs }: { readonly stopped: AbortSignal; readonly timeoutMs: number },
): Promise<Delivery> {
  const giveUp = new AbortController()
  const abort = () => giveUp.abort()
  const timer = setTimeout(abort, timeoutMs)
  stopped.addEventListener('abort', abort)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secretToken !== '' && { 'x-telegram-bot-api-secret-token': secretToken }),
      },
      body: JSON.stringify(update),
      signal: giveUp.signal,
    })
    const body = await response.text()
    if (response.ok) return { reply: parseReply(body) }
    return { problem: `Wrong response from the webhook: ${response.status} ${response.statusText}` }
  } catch (error) {
    return { problem: String(error) }
  } finally {
    clearTimeout(timer)
    stopped.removeEventListener('abort', abort)
  }
}

function parseReply(body: string): WebhookReply | undefined {
  try {
    const reply: unknown = JSON.parse(body)
    if (!isRecord(reply) || typeof reply.method !== 'string') return undefined
    const { method, ...fields } = reply
    return { method, fields }
  } catch {
    // Most answers are empty, or a word: the bot asks for nothing.
    return undefined
  }
}
