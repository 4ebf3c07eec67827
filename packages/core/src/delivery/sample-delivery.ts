import type { Delivery } from './outbox.ts'

/** For tests: one claimed row, breaking news to a reader in India. */
export const sampleDelivery: Delivery = {
  id: 1,
  claim: 1,
  readerId: 1,
  address: '7',
  timeZone: 'Asia/Kolkata',
  quiet: null,
  breakingInQuiet: true,
  key: 'story:1',
  lane: 'breaking',
  messageId: 1,
  message: { kind: 'notice', text: 'पुल खुल गया', actions: [] },
  partsSent: [],
  strikes: 0,
  attempt: 1,
  fateUnknown: false,
  unknownSince: null,
}
