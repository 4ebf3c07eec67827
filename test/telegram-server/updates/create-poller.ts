import type { Update } from 'grammy/types'
import { TelegramError } from '../telegram-error.ts'
import type { UpdateQueue } from './create-update-queue.ts'

/** What one call of getUpdates asks for. */
export type Poll = { readonly offset: number; readonly limit: number; readonly timeoutMs: number }

/** Answers getUpdates, one long poll at a time. */
export type Poller = {
  /**
   * Resolves with updates as soon as there are some, or with none after the time-out or when the caller hangs up.
   *
   * @throws TelegramError 409, when another poll or a webhook takes over while this one waits
   */
  readonly poll: (poll: Poll, callerGone: AbortSignal) => Promise<Update[]>
  readonly terminate: (reason: string) => void
}

/** Creates the poller of one bot's queue. */
export function createPoller(queue: UpdateQueue): Poller {
  let current: { readonly fail: (reason: string) => void } | undefined

  const wait = ({ offset, limit, timeoutMs }: Poll, callerGone: AbortSignal) => {
    return new Promise<Update[]>((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer)
        stopListening()
        callerGone.removeEventListener('abort', giveUp)
        if (current === waiting) current = undefined
        act()
      }
      const giveUp = () => settle(() => resolve([]))
      const waiting = {
        fail: (reason: string) => settle(() => reject(new TelegramError(409, `Conflict: ${reason}`))),
      }
      const timer = setTimeout(giveUp, timeoutMs)
      const stopListening = queue.listen(() => settle(() => resolve(queue.take(offset, limit))))
      callerGone.addEventListener('abort', giveUp)
      current = waiting
    })
  }

  return {
    poll: async (poll, callerGone) => {
      current?.fail('terminated by other getUpdates request; make sure that only one bot instance is running')
      const updates = queue.take(poll.offset, poll.limit)
      const isDone = updates.length > 0 || poll.timeoutMs === 0 || callerGone.aborted
      return isDone ? updates : wait(poll, callerGone)
    },
    terminate: (reason) => current?.fail(reason),
  }
}
