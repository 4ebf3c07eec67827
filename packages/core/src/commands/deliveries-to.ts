import type { Holdings } from '../privacy/holdings.ts'
import type { Enquiry } from './conversation.ts'

/** What was delivered to the asking reader as far as the ledger goes back, the newest first. */
export async function deliveriesTo({ store, reader }: Enquiry): Promise<Holdings['deliveries']> {
  const holdings = reader && (await store.privacy.holdings(reader.id))
  return holdings?.deliveries.filter(({ state }) => state === 'sent') ?? []
}
