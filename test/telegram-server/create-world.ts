import type { UserFromGetMe } from 'grammy/types'
import { createRateLimiter, type RateLimits } from './limits/create-rate-limiter.ts'
import { createPoller } from './updates/create-poller.ts'
import { createUpdateQueue } from './updates/create-update-queue.ts'
import { createWaitingRoom } from './waiting/create-waiting-room.ts'
import { createWebhook } from './webhook/create-webhook.ts'
import type { World } from './world.ts'

/** What a world starts from. */
export type WorldOptions = {
  readonly now: () => number
  readonly bot: UserFromGetMe
  readonly limits: boolean | RateLimits
  readonly webhookRetryMs: number
  readonly handleReply: (method: string, fields: Readonly<Record<string, unknown>>) => void
}

/** Creates a world with a bot and nobody else in it. */
export function createWorld({ now, bot, limits, webhookRetryMs, handleReply }: WorldOptions): World {
  const updates = createUpdateQueue()
  const rates = limits === true ? {} : limits
  let lastNumber = 0
  return {
    now,
    bot,
    updates,
    users: new Map([[bot.id, bot]]),
    chats: new Map(),
    poller: createPoller(updates),
    webhook: createWebhook(updates, { now, handleReply, retryMs: webhookRetryMs, timeoutMs: 10_000 }),
    limiter: rates === false ? undefined : createRateLimiter({ now, ...rates }),
    waitingRoom: createWaitingRoom(),
    callbackQueries: new Map(),
    inlineQueries: new Map(),
    commands: new Map(),
    profile: new Map(),
    files: new Map(),
    nextNumber: () => ++lastNumber,
  }
}
