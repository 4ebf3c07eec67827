import {
  createConversation,
  createTick,
  decodeCommand,
  type Log,
  type Message,
  parseCommand,
} from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { onTestFinished } from 'vitest'
import { printArticle } from './print-article.ts'

/** A desk whose outlets print what a test says, with one reader in India, and a clock that runs in half hours. */
export async function createReaderDesk(wishes: readonly string[] = []) {
  const store = await openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  let at = Temporal.Instant.from('2026-11-24T12:00:00Z')
  const now = () => at
  const sent: Message[] = []
  const told: string[] = []
  const platform = {
    name: 'paper',
    bulkPerSecond: 1_000,
    isIdempotent: true,
    async send(_: string, message: Message) {
      sent.push(message)
      return { kind: 'sent', messageId: String(sent.length) } as const
    },
  }
  const fetcher = { fetch: () => Promise.reject(new Error('nothing is fetched here')) }
  const log: Log = { info: (_, message) => void told.push(message), warn() {}, error() {} }
  const tick = createTick({ store, fetcher, platforms: [platform], now, log, sleep: async () => {} })
  const conversation = createConversation({ store, now })
  const reader = { platform: 'paper', address: 'मीरा' }
  const answer = (text: string) => conversation.answer(reader, parseCommand(text))
  for (const wish of wishes) await answer(wish)
  return {
    answer,
    press: (data: string) => conversation.answer(reader, decodeCommand(data)),
    /** The text of a notice. */
    async ask(text: string): Promise<string> {
      const message = await answer(text)
      return message.kind === 'notice' ? message.text : ''
    },
    /** What the operator was told. */
    told,
    /** Nothing runs until then. */
    stallUntil(time: string) {
      at = timeOf(time)
    },
    /** What came in the ticks up to a time on the 24th (`22:30`) or 25th (`+06:00`), a tick every half hour. */
    async waitUntil(time: string): Promise<Message[]> {
      const until = timeOf(time)
      sent.length = 0
      for (; Temporal.Instant.compare(at, until) < 0; at = at.add({ minutes: 30 })) await tick()
      at = until
      await tick()
      return [...sent]
    },
    print: (headline: string, { section = null }: { section?: string | null } = {}) =>
      printArticle(store, { headline, section, at }),
  }
}

/** The headlines of a message, in its order. */
export function headlinesIn(message: Message | undefined): string[] {
  if (message?.kind === 'story') return [message.card.headline]
  return message && 'cards' in message ? message.cards.map(({ headline }) => headline) : []
}

function timeOf(time: string): Temporal.Instant {
  const day = time.startsWith('+') ? '2026-11-25' : '2026-11-24'
  return Temporal.Instant.from(`${day}T${time.replace('+', '')}:00+05:30`)
}
