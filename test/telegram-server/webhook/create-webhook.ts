import type { Update } from 'grammy/types'
import type { UpdateQueue } from '../updates/create-update-queue.ts'
import { laneOf } from './lane-of.ts'
import { postUpdate } from './post-update.ts'

/** What setWebhook set. */
export type WebhookSettings = {
  readonly url: string
  readonly secretToken: string
  readonly maxConnections: number
}

/** Carries updates to the bot's own address. */
export type Webhook = {
  /** The address, `''` when none is set. */
  readonly url: () => string
  readonly set: (settings: WebhookSettings) => void
  readonly remove: () => void
  /** What getWebhookInfo says of the address and the last failure. */
  readonly information: () => Readonly<Record<string, unknown>>
  readonly close: () => void
}

type Options = {
  readonly now: () => number
  /** Does what the bot asked for in its answer. */
  readonly handleReply: (method: string, fields: Readonly<Record<string, unknown>>) => void
  /** The wait before the first repetition; it doubles with each. */
  readonly retryMs: number
  readonly timeoutMs: number
}

const maxDoublings = 5

/**
 * Creates the webhook of one bot, unset.
 *
 * An update is repeated until the bot answers 2xx. Updates of one chat come one after the other, those of different
 * chats side by side, up to the connections allowed.
 */
export function createWebhook(
  queue: UpdateQueue,
  { now, handleReply, retryMs, timeoutMs }: Options,
): Webhook {
  const busyLanes = new Set<string>()
  const lastError: { at?: number; text?: string } = {}
  let active: { readonly settings: WebhookSettings; readonly stop: AbortController } | undefined

  const stop = () => {
    active?.stop.abort()
    active = undefined
    busyLanes.clear()
  }
  const pump = () => {
    if (!active) return
    const { settings, stop } = active
    for (const update of queue.pending()) {
      const lane = laneOf(update)
      if (busyLanes.size >= settings.maxConnections || busyLanes.has(lane)) continue
      busyLanes.add(lane)
      void deliver(update, settings, stop.signal).then(() => {
        if (stop.signal.aborted) return
        busyLanes.delete(lane)
        pump()
      })
    }
  }
  const deliver = async (update: Update, settings: WebhookSettings, stopped: AbortSignal) => {
    for (let failures = 0; !stopped.aborted; failures++) {
      const delivery = await postUpdate(update, settings, { stopped, timeoutMs })
      if (stopped.aborted) return
      if (delivery.problem === undefined) {
        queue.confirm(update.update_id)
        if (delivery.reply) handleReply(delivery.reply.method, delivery.reply.fields)
        return
      }
      Object.assign(lastError, { at: Math.floor(now() / 1_000), text: delivery.problem })
      await pause(retryMs * 2 ** Math.min(failures, maxDoublings), stopped)
    }
  }
  const stopListening = queue.listen(() => pump())

  return {
    url: () => active?.settings.url ?? '',
    set: (settings) => {
      stop()
      active = { settings, stop: new AbortController() }
      pump()
    },
    remove: stop,
    information: () => ({
      url: active?.settings.url ?? '',
      ...(active && { max_connections: active.settings.maxConnections }),
      ...(lastError.text && { last_error_date: lastError.at, last_error_message: lastError.text }),
    }),
    close: () => {
      stop()
      stopListening()
    },
  }
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    stopped.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
