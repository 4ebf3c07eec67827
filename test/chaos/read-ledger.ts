import type { Store } from '@khabar/core'
import type { Watched } from './create-stage.ts'

/** What the ledger and the servers' own logs say together. */
export type Ledger = {
  readonly sent: number
  /** Digests that were not repeated since they may have arrived. */
  readonly unknown: number
  /** Readers of whom a server has no copy of what was due, or not all of its stories. */
  readonly lost: readonly string[]
  /** Rows that say `sent` of what no server has. */
  readonly untrue: readonly string[]
  readonly twiceDiscord: number
  readonly twiceTelegram: number
  /** Of these, copies that no attempt of unknown fate explains: there were more than attempts, or only one attempt. */
  readonly twiceTelegramBeyondUnknown: number
}

/**
 * Compares the outbox with what the servers accepted, reader by reader. `firstCopies` of a reader were accepted before
 * the second digest, which may tell again what the first one told: copies are looked for in each by itself.
 */
export async function readLedger(
  store: Store,
  watched: readonly Watched[],
  firstCopies: (readerId: number) => number,
): Promise<Ledger> {
  const lost: string[] = []
  const untrue: string[] = []
  const sum = { sent: 0, unknown: 0, twiceDiscord: 0, twiceTelegram: 0, twiceTelegramBeyondUnknown: 0 }
  for (const { reader, copies } of watched) {
    const deliveries = (await store.privacy.holdings(reader.id))?.deliveries ?? []
    const accepted = copies()
    const ids = new Set(accepted.map(({ id }) => id))
    const sent = deliveries.filter(({ state }) => state === 'sent')
    const failed = deliveries.filter(({ state }) => state === 'failed')
    sum.sent += sent.length
    sum.unknown += failed.length
    for (const { platformMessageId } of sent)
      if (!platformMessageId?.split(',').every((id) => ids.has(id))) untrue.push(reader.address)
    const arrived = new Set(sent.flatMap(({ message }) => storiesIn(message)))
    const due = deliveries.flatMap(({ message }) => storiesIn(message))
    if (due.length === 0 || due.some((storyId) => !arrived.has(storyId))) lost.push(reader.address)

    const first = firstCopies(reader.id)
    const twice = repeatedIn(accepted.slice(0, first)) + repeatedIn(accepted.slice(first))
    const repeatable = deliveries.reduce((more, { attempts }) => more + attempts - 1, 0)
    if (reader.platform === 'discord') sum.twiceDiscord += twice
    else {
      sum.twiceTelegram += twice
      sum.twiceTelegramBeyondUnknown += Math.max(0, twice - repeatable)
    }
  }
  return { ...sum, lost, untrue }
}

function repeatedIn(copies: readonly { readonly text: string }[]): number {
  return copies.length - new Set(copies.map(({ text }) => text)).size
}

function storiesIn(message: unknown): number[] {
  if (typeof message !== 'object' || message === null || !('cards' in message)) return []
  const { cards } = message
  if (!Array.isArray(cards)) return []
  return cards.map((card: { storyId: number }) => card.storyId)
}
