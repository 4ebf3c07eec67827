/** Telegram's sending limits as it states them; the real ones are unpublished. */
export type RateLimits = {
  /** Messages a second over all chats. */
  readonly perSecond?: number
  /** Messages a second to one chat in the long run. */
  readonly perChatPerSecond?: number
  /** How many messages one chat takes at once before the second's pace holds. */
  readonly chatBurst?: number
  /** Messages a minute to one group or channel. */
  readonly groupPerMinute?: number
}

/** Counts what is sent and says when it is too much. */
export type RateLimiter = {
  /**
   * Takes `cost` messages to a chat. Returns 0 where that is within the limits, else how many whole seconds to
   * wait (at least 1), and takes nothing.
   */
  readonly take: (chat: { readonly id: number; readonly type: string }, cost?: number) => number
}

/**
 * Creates a limiter on the clock given: sliding windows over all chats and for groups, a token bucket for a chat.
 *
 * @param options.now milliseconds
 * @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export function createRateLimiter({
  now,
  perSecond = 30,
  perChatPerSecond = 1,
  chatBurst = 3,
  groupPerMinute = 20,
}: RateLimits & { readonly now: () => number }): RateLimiter {
  const everyone = createWindow({ size: perSecond, spanMs: 1_000 })
  const groups = new Map<number, ReturnType<typeof createWindow>>()
  const buckets = new Map<number, { tokens: number; at: number }>()

  const bucketOf = (id: number, at: number) => {
    const bucket = buckets.get(id) ?? { tokens: chatBurst, at }
    const refilled = bucket.tokens + ((at - bucket.at) / 1_000) * perChatPerSecond
    return { tokens: Math.min(chatBurst, refilled), at }
  }
  const groupOf = (id: number) => {
    const window = groups.get(id) ?? createWindow({ size: groupPerMinute, spanMs: 60_000 })
    groups.set(id, window)
    return window
  }

  return {
    take: (chat, cost = 1) => {
      const at = now()
      const bucket = bucketOf(chat.id, at)
      const group = chat.type === 'private' ? undefined : groupOf(chat.id)
      // An album larger than the burst is let through when the bucket is full, or it never could be.
      const missing = Math.min(cost, chatBurst) - bucket.tokens
      const waitMs = Math.max(
        everyone.waitFor(cost, at),
        group?.waitFor(cost, at) ?? 0,
        (missing / perChatPerSecond) * 1_000,
      )
      if (waitMs > 0) return Math.max(1, Math.ceil(waitMs / 1_000))
      everyone.add(cost, at)
      group?.add(cost, at)
      buckets.set(chat.id, { tokens: bucket.tokens - cost, at })
      return 0
    },
  }
}

function createWindow({ size, spanMs }: { size: number; spanMs: number }) {
  let times: number[] = []
  return {
    waitFor: (cost: number, at: number) => {
      times = times.filter((time) => time > at - spanMs)
      const surplus = times.length + Math.min(cost, size) - size
      const leaves = surplus > 0 ? times[surplus - 1] : undefined
      return leaves === undefined ? 0 : leaves + spanMs - at
    },
    add: (cost: number, at: number) => {
      for (let count = 0; count < cost; count++) times.push(at)
    },
  }
}
