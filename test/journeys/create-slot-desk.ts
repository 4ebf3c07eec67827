import { createConversation, createTick, type Message, silentLog } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { onTestFinished } from 'vitest'
import type { Rhythm } from './wall-clock-slots.ts'

/** A digest that came: whose, for which slot, when, and whether it said that it was late. */
export type Arrival = {
  readonly address: string
  readonly slot: string
  readonly at: Temporal.Instant
  readonly isLate: boolean
}

/** Readers with their rhythms over a store without news, where every slot brings one line, and a clock to turn. */
export async function createSlotDesk({
  rhythms,
  start,
}: {
  rhythms: ReadonlyMap<string, Rhythm>
  start: Temporal.Instant
}) {
  const store = await openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  let at = start
  const arrivals: Arrival[] = []
  const platform = {
    name: 'paper',
    bulkPerSecond: 1_000,
    isIdempotent: true,
    async send(address: string, message: Message, { key }: { key: string }) {
      const slot = /digest:(.+)$/.exec(key)?.[1]
      if (slot) arrivals.push({ address, slot, at, isLate: textOf(message).includes('(देर से)') })
      return { kind: 'sent', messageId: key } as const
    },
  }
  const { answer } = createConversation({ store, now: () => at })
  for (const [address, rhythm] of rhythms)
    await answer({ platform: 'paper', address }, { name: 'digest', times: wishOf(rhythm) })
  return {
    store,
    arrivals,
    setClock(instant: Temporal.Instant) {
      at = instant
    },
    /** One process's tick; each call of this is a process that has just started. */
    startProcess: () =>
      createTick({
        store,
        fetcher: { fetch: () => Promise.reject(new Error('there is nothing to fetch')) },
        platforms: [platform],
        now: () => at,
        log: silentLog,
        sleep: async () => {},
      }),
  }
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** As a reader types it. */
function wishOf({ digestDays, digestTimes, timeZone }: Rhythm): string {
  const days = digestDays.map((day) => dayNames[day - 1])
  return `${days.join(', ')} ${digestTimes.join(' ')} ${timeZone} बताएँ`
}

function textOf(message: Message): string {
  return message.kind === 'notice' ? message.text : ''
}
