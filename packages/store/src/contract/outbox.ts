import type { DeliveryDraft, Message, Settlement, Store } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { claimAtNoon, messageOf, minutesAfter, noon, notice, queueOne, readerAt } from './samples.ts'

/** Contract of `OutboxStore`: what is queued, and what is written of an attempt. */
export function describeOutbox(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)
  const sent: Settlement = { state: 'sent', platformMessageId: '5', at: noon }
  const again: Settlement = {
    state: 'pending',
    dueAt: minutesAfter(1),
    reason: 'HTTP 502',
    isAttempt: true,
    fateUnknown: false,
  }

  const late: Settlement[] = [
    again,
    { state: 'failed', reason: 'late', at: noon },
    { state: 'dropped', reason: 'late', at: noon },
  ]

  async function openWithRow() {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    await queueOne(store, reader.id)
    return { store, reader }
  }

  async function claimOne(store: Store, minutes = 0) {
    const { deliveries } = await store.outbox.claim({ ...claimAtNoon, now: minutesAfter(minutes) })
    const [delivery] = deliveries
    if (!delivery) throw new Error('nothing to claim')
    return delivery
  }

  test('a message is stored once for its key', async () => {
    const { store } = await openStore()
    const draft = { key: 'digest:1', body: notice, storyIds: [], createdAt: noon }
    const id = await store.outbox.putMessage(draft)
    expect(await store.outbox.putMessage({ ...draft, body: { ...notice, text: 'और' } })).toBe(id)
    expect(await store.outbox.putMessage({ ...draft, key: 'digest:2' })).not.toBe(id)
  })

  test('a delivery carries its message as it was composed, and what its reader chose of their nights', async () => {
    const { store } = await openStore()
    const nights = {
      timeZone: 'Europe/Berlin',
      quiet: { from: '21:30', until: '06:00' },
      breakingInQuiet: true,
    }
    const reader = await readerAt(store, '-1001', nights)
    const body: Message = {
      kind: 'story',
      intro: 'पुल',
      card: {
        storyId: 1,
        headline: 'नदी पर "पुल" <b>खुला</b>',
        summary: '',
        meta: 'उजाला',
        publishedAt: noon.toString(),
        url: null,
        imageUrl: null,
      },
      actions: [{ label: 'और', data: 'm:1' }],
    }
    const messageId = await store.outbox.putMessage({ key: 'a', body, storyIds: [], createdAt: noon })
    await store.outbox.queue([
      { readerId: reader.id, key: 'story:1', messageId, lane: 'digest', dueAt: noon },
    ])
    const { id, messageId: carried, ...delivery } = await claimOne(store)
    expect(id).toBeGreaterThan(0)
    expect(carried).toBe(messageId)
    expect(delivery).toEqual({
      readerId: reader.id,
      address: '-1001',
      ...nights,
      key: 'story:1',
      lane: 'digest',
      message: body,
      claim: 1,
      partsSent: [],
      strikes: 0,
      attempt: 1,
      fateUnknown: false,
      unknownSince: null,
    })
    const other = await readerAt(store, '7')
    await queueOne(store, other.id)
    expect(await claimOne(store)).toMatchObject({
      timeZone: 'Asia/Kolkata',
      quiet: null,
      breakingInQuiet: false,
    })
  })

  test('queueing the same delivery again changes nothing', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    const messageId = await messageOf(store)
    const row: DeliveryDraft = { readerId: reader.id, key: 'a', messageId, lane: 'breaking', dueAt: noon }
    expect(await store.outbox.queue([row, row, { ...row, key: 'b' }])).toBe(2)
    await store.outbox.settle(await claimOne(store), sent)
    expect(await store.outbox.queue([row, { ...row, key: 'b' }])).toBe(0)
    expect(await store.outbox.queue([])).toBe(0)
    expect(await store.outbox.count()).toEqual({ pending: 1, sending: 0, sent: 1, failed: 0, dropped: 0 })
  })

  test('thousands of rows are queued in one call, those for unknown readers left out', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    const messageId = await messageOf(store)
    const row = { readerId: reader.id, messageId, lane: 'breaking', dueAt: noon } as const
    const rows = Array.from({ length: 3_000 }, (_, index) => ({ ...row, key: `story:${index}` }))
    expect(await store.outbox.queue([...rows, { ...row, key: 'x', readerId: 999 }])).toBe(3_000)
    expect(await store.outbox.queue(rows)).toBe(0)
  })

  test('rows are counted by platform', async () => {
    const { store } = await openWithRow()
    expect(await store.outbox.count('telegram')).toMatchObject({ pending: 1 })
    expect(await store.outbox.count('discord')).toMatchObject({ pending: 0 })
  })

  test('a retry comes again when it is due, as the next attempt', async () => {
    const { store } = await openWithRow()
    const first = await claimOne(store)
    await store.outbox.settle(first, again)
    expect((await store.outbox.claim(claimAtNoon)).deliveries).toEqual([])
    expect(await claimOne(store, 1)).toMatchObject({ id: first.id, attempt: 2, fateUnknown: false })
  })

  test('where the platform only asked to wait, no attempt is counted', async () => {
    const { store } = await openWithRow()
    await store.outbox.settle(await claimOne(store), { ...again, isAttempt: false })
    expect(await claimOne(store, 1)).toMatchObject({ attempt: 1 })
  })

  test('an attempt whose end is not known stays unknown over later attempts', async () => {
    const { store } = await openWithRow()
    await store.outbox.settle(await claimOne(store), { ...again, fateUnknown: true })
    const second = await claimOne(store, 1)
    expect(second.fateUnknown).toBe(true)
    await store.outbox.settle(second, { ...again, dueAt: minutesAfter(2), isAttempt: false })
    expect(await claimOne(store, 2)).toMatchObject({ attempt: 2, fateUnknown: true, unknownSince: noon })
  })

  test('what was sent, failed or dropped is never given out again', async () => {
    const { store } = await openStore()
    const outcomes: Settlement[] = [
      sent,
      { state: 'failed', reason: 'too long', at: noon },
      { state: 'dropped', reason: 'gone', at: noon },
    ]
    for (const [index, outcome] of outcomes.entries()) {
      await queueOne(store, (await readerAt(store, `${index}`)).id)
      await store.outbox.settle(await claimOne(store), outcome)
    }
    expect(await store.outbox.count()).toEqual({ pending: 0, sending: 0, sent: 1, failed: 1, dropped: 1 })
    const later = await store.outbox.claim({ ...claimAtNoon, now: minutesAfter(600) })
    expect(later).toEqual({ deliveries: [], waitMs: null })
  })

  test('nobody undoes what another has settled meanwhile', async () => {
    const { store } = await openWithRow()
    const claimed = await claimOne(store)
    await store.outbox.settle(claimed, sent)
    for (const settlement of late) await store.outbox.settle(claimed, settlement)
    expect(await store.outbox.count()).toMatchObject({ sent: 1, pending: 0 })
  })

  test('a process that outlived its lease changes nothing of a row that another has claimed', async () => {
    const { store } = await openWithRow()
    const slow = await claimOne(store)
    const other = await claimOne(store, 5)
    expect(other).toMatchObject({ id: slow.id, claim: slow.claim + 1 })
    await store.outbox.notePart(slow, ['late'])
    for (const settlement of late) await store.outbox.settle(slow, settlement)
    expect(await store.outbox.count()).toMatchObject({ sending: 1 })
    await store.outbox.settle(other, { ...again, dueAt: minutesAfter(6) })
    for (const settlement of late) await store.outbox.settle(slow, settlement)
    expect(await claimOne(store, 6)).toMatchObject({ attempt: 3, partsSent: [] })
  })

  test('a claim is told apart from the one before, even where that one was no attempt', async () => {
    const { store } = await openWithRow()
    const first = await claimOne(store)
    await store.outbox.settle(first, { ...again, isAttempt: false })
    const second = await claimOne(store, 1)
    expect(second.attempt).toBe(first.attempt)
    await store.outbox.settle(first, { state: 'failed', reason: 'late', at: noon })
    expect(await store.outbox.count()).toMatchObject({ sending: 1, failed: 0 })
  })

  test('what a slow process reports as sent is sent, even if another gave up or tries again', async () => {
    for (const meanwhile of [again, { state: 'failed', reason: 'gave up', at: noon } as const]) {
      const { store } = await openWithRow()
      const slow = await claimOne(store)
      await store.outbox.settle(await claimOne(store, 5), meanwhile)
      await store.outbox.settle(slow, sent)
      expect(await store.outbox.count()).toEqual({ pending: 0, sending: 0, sent: 1, failed: 0, dropped: 0 })
    }
  })

  test('the parts that were answered are known to the next attempt, whether this one failed or died', async () => {
    const { store } = await openWithRow()
    const first = await claimOne(store)
    await store.outbox.notePart(first, ['11'])
    await store.outbox.settle(first, again)
    const second = await claimOne(store, 1)
    expect(second.partsSent).toEqual(['11'])
    await store.outbox.notePart(second, ['11', '12'])
    expect(await claimOne(store, 9)).toMatchObject({ partsSent: ['11', '12'], fateUnknown: true })
  })

  test('settling a row that does not exist does nothing', async () => {
    const { store } = await openStore()
    await store.outbox.settle({ id: 99, claim: 1 }, sent)
    expect(await store.outbox.count()).toMatchObject({ sent: 0 })
  })
}
