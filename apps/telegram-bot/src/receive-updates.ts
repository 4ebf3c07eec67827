import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type BotDeps, BotStartError } from '@khabar/core'
import { type Api, type Bot, GrammyError, type RawApi } from 'grammy'
import type { Update, WebhookInfo } from 'grammy/types'
import { handledUpdates } from './handlers.ts'
import type { Intake } from './intake.ts'

/** Updates that Telegram sends side by side. */
const connections = 40

/**
 * Has Telegram send a bot's updates to a webhook. Each is answered with 200 once it is handled or kept, so that what a
 * dying process had in hand comes again, to this one or another; updates of one chat come one after the other.
 *
 * @param options.secret what Telegram shows with each update; unless chosen, one that only the token gives.
 * @returns a function that takes no more updates.
 * @throws {BotStartError} where the port cannot be opened or Telegram refuses the address.
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export async function receiveUpdates(
  bot: Bot,
  intake: Intake,
  { url, secret, token, web, log }: Pick<BotDeps, 'web' | 'log'> & WebhookAddress & { token: string },
): Promise<() => void> {
  if (!web)
    throw new BotStartError(
      'TELEGRAM_WEBHOOK_URL',
      'TELEGRAM_WEBHOOK_URL is set, but this process takes nothing in by HTTP.',
    )
  const shown = secret ?? createHmac('sha256', token).update('khabar webhook').digest('hex')
  let isStopped = false
  let isToldOfStrangers = false
  await web.on(new URL(url).pathname, async (request) => {
    if (!isSame(request.headers.get('x-telegram-bot-api-secret-token') ?? '', shown)) {
      if (!isToldOfStrangers)
        log.warn({ app: 'telegram' }, 'somebody sends to the webhook without its secret, and is refused')
      isToldOfStrangers = true
      return new Response(null, { status: 401 })
    }
    if (isStopped) return new Response(null, { status: 503 })
    const update = updateOf(await request.text())
    if (!update) return new Response(null, { status: 400 })
    try {
      const [taking] = await intake.take([update])
      await taking?.safe
      return new Response(null, { status: taking?.state === 'elsewhere' ? 503 : 200 })
    } catch (error) {
      log.warn(
        { app: 'telegram', update: update.update_id, reason: String(error) },
        'an update is not taken, for the store does not answer; Telegram sends it again',
      )
      return new Response(null, { status: 503 })
    }
  })
  await setWebhook(bot.api, { url, secret: shown })
  return () => {
    isStopped = true
  }
}

/** Where Telegram sends updates to. */
export type WebhookAddress = { readonly url: string; readonly secret: string | null }

/** Compared by their digests, for which it does not matter how long they are and how far they agree. */
function isSame(one: string, other: string): boolean {
  const digestOf = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digestOf(one), digestOf(other))
}

function updateOf(text: string): Update | null {
  try {
    const value: unknown = JSON.parse(text)
    const id = typeof value === 'object' && value !== null && 'update_id' in value ? value.update_id : null
    // Whoever knows the secret is Telegram, whose updates are what its documentation says.
    return Number.isSafeInteger(id) ? (value as Update) : null
  } catch {
    return null
  }
}

/** Sets what is not so yet. Telegram does not say which secret it shows, so the address tells one from another. */
async function setWebhook(api: Api<RawApi>, { url, secret }: { url: string; secret: string }): Promise<void> {
  const marked = new URL(url)
  marked.searchParams.set('key', createHash('sha256').update(secret).digest('hex').slice(0, 8))
  const set = await webhookSet(api)
  const kinds = [...(set?.allowed_updates ?? [])].sort()
  const isSet =
    set?.url === marked.href &&
    set.max_connections === connections &&
    kinds.join() === [...handledUpdates].sort().join()
  if (isSet) return
  try {
    await api.setWebhook(marked.href, {
      secret_token: secret,
      allowed_updates: handledUpdates,
      max_connections: connections,
    })
  } catch (cause) {
    if (!(cause instanceof GrammyError) || cause.error_code !== 400) throw cause
    throw new BotStartError(
      'TELEGRAM_WEBHOOK_URL',
      `Telegram does not take TELEGRAM_WEBHOOK_URL (${url}): ${cause.description}. Set an https address that it can reach, or leave it out.`,
      { cause },
    )
  }
}

/** What is set; `null` where the server does not say: then it is set anew. */
async function webhookSet(api: Api<RawApi>): Promise<WebhookInfo | null> {
  return api.getWebhookInfo().catch(() => null)
}
