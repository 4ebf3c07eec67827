import type { BotDeps } from '@khabar/core'
import type { Context } from 'grammy'
import { type Allowance, createRateLimit } from './rate-limit.ts'

/** A reader may press buttons as fast as they can for a while. */
const readerPace = { burst: 40, perMinute: 30 }
/** Under the 20 messages a minute that Telegram takes in a group, with room for digests. */
const groupPace = { burst: 12, perMinute: 12 }
/** Telegram asks anew while somebody types. */
const inlinePace = { burst: 30, perMinute: 60 }
/** To be told once what is understood is enough for a while. */
const wordlessPace = { burst: 1, perMinute: 1 / 30 }

/** Who may ask now. */
export type Allowances = {
  /** A group as a whole has a limit, and each of those who ask in it. */
  forUpdate(ctx: Context): Allowance
  /** Whether an inline query is answered; beyond the limit it is met with silence. */
  forInline(ctx: Context): boolean
  /** Whether somebody who sends what is no text is told so. */
  forWordless(ctx: Context): boolean
}

/** The limits of one process. */
export function createAllowances({ now }: Pick<BotDeps, 'now'>): Allowances {
  const nowMs = () => now().epochMilliseconds
  const forReader = createRateLimit({ ...readerPace, nowMs })
  const forGroup = createRateLimit({ ...groupPace, nowMs })
  const forTyping = createRateLimit({ ...inlinePace, nowMs })
  const forOthers = createRateLimit({ ...wordlessPace, nowMs })
  return {
    forUpdate(ctx) {
      const isPrivate = ctx.chat?.type === 'private'
      const group = !isPrivate && ctx.chat ? forGroup(ctx.chat.id) : 'free'
      if (group !== 'free') return group
      const sender = ctx.message?.sender_chat?.id ?? ctx.from?.id
      return sender === undefined ? 'free' : forReader(sender)
    },
    forInline: (ctx) => ctx.from !== undefined && forTyping(ctx.from.id) === 'free',
    forWordless: (ctx) => ctx.from !== undefined && forOthers(ctx.from.id) === 'free',
  }
}
