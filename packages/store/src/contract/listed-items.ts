import type { ItemNotes, Store, WaitingItem } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { goodPoll, minutesAfter, noon, sourceNamed } from './samples.ts'

/** Contract of `SourceStore` on the items of a source that are no articles (yet). */
export function describeListedItems(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  async function openWithSource() {
    const { store } = await openStore()
    const { id } = await sourceNamed(store, 'उजाला')
    const finish = (notes: Partial<ItemNotes>, resumeAt = noon) =>
      store.sources.finishPoll(id, goodPoll, { waiting: [], passed: [], stored: [], resumeAt, ...notes })
    return { store, id, finish }
  }

  const itemsAt = async (store: Store, sourceId: number, minutes: number, limit = 10) =>
    store.sources.waitingItems(sourceId, { now: minutesAfter(minutes), limit })

  async function pollOf(store: Store) {
    return (await store.sources.list())[0]?.poll
  }

  test('an item that waits comes back as it was when it is due, in the order of the notes', async () => {
    const { store, id, finish } = await openWithSource()
    const [first, second, later] = [waitingItem('1'), waitingItem('2'), waitingItem('3', { minutes: 5 })]
    await finish({ waiting: [first, second, later] })
    expect(await itemsAt(store, id, 0)).toEqual([first, second])
    expect(await itemsAt(store, id, 0, 1)).toEqual([first])
    expect(await itemsAt(store, id, 5)).toEqual([first, second, later])
    expect(await itemsAt(store, id + 1, 5)).toEqual([])
  })

  test('a source is due for its items before its listing, and not before they may be read', async () => {
    const { store, id, finish } = await openWithSource()
    const claim = async (minutes: number) =>
      (await store.sources.claimDue({ now: minutesAfter(minutes), limit: 5, leaseMs: 1 })).length
    await finish({ waiting: [waitingItem('1', { minutes: 4 })] }, minutesAfter(2))
    expect(await pollOf(store)).toEqual({ ...goodPoll, itemsDueAt: minutesAfter(4) })
    expect([await claim(3), await claim(4)]).toEqual([0, 1])
    await finish({}, minutesAfter(6))
    expect([await claim(5), await claim(6)]).toEqual([0, 1])
    await finish({ stored: ['1'] })
    expect(await pollOf(store)).toEqual(goodPoll)
    expect([await claim(9), await claim(10)]).toEqual([0, 1])
    expect(await itemsAt(store, id, 60)).toEqual([])
  })

  test('a poll without notes leaves the items as they are', async () => {
    const { store, id, finish } = await openWithSource()
    await finish({ waiting: [waitingItem('1', { minutes: 4 })] })
    await store.sources.finishPoll(id, { ...goodPoll, dueAt: minutesAfter(60) })
    expect(await pollOf(store)).toMatchObject({ dueAt: minutesAfter(60), itemsDueAt: minutesAfter(4) })
    expect(await store.sources.claimDue({ now: minutesAfter(4), limit: 5, leaseMs: 1 })).toHaveLength(1)
  })

  test('an item that failed again waits longer, and keeps its place', async () => {
    const { store, id, finish } = await openWithSource()
    await finish({ waiting: [waitingItem('1'), waitingItem('2')] })
    const again = { ...waitingItem('1', { minutes: 10 }), tries: 2 }
    await finish({ waiting: [again] })
    expect(await itemsAt(store, id, 0)).toEqual([waitingItem('2')])
    expect(await itemsAt(store, id, 10)).toEqual([again, waitingItem('2')])
  })

  test('what waits and what was passed over is noted, within its source', async () => {
    const { store, id, finish } = await openWithSource()
    const other = await sourceNamed(store, 'जनपथ')
    await finish({ waiting: [waitingItem('1'), waitingItem('2')] })
    await finish({ passed: [{ id: '2', reason: 'it holds no Hindi article', at: noon }], stored: ['3'] })
    expect(await itemsAt(store, id, 60)).toEqual([waitingItem('1')])
    const many = Array.from({ length: 2_000 }, (_, index) => `none-${index}`)
    expect(await store.sources.notedItems(id, ['1', ...many, '2', '3'])).toEqual(new Set(['1', '2']))
    expect(await store.sources.notedItems(other.id, ['1', '2'])).toEqual(new Set())
    expect(await store.sources.notedItems(id, [])).toEqual(new Set())
  })

  test('what was passed over is forgotten after ninety days', async () => {
    const { store, id, finish } = await openWithSource()
    await finish({ passed: [{ id: '1', reason: 'it holds no Hindi article', at: noon }] })
    await finish({}, noon.add({ hours: 24 * 89 }))
    expect(await store.sources.notedItems(id, ['1'])).toEqual(new Set(['1']))
    await finish({}, noon.add({ hours: 24 * 91 }))
    expect(await store.sources.notedItems(id, ['1'])).toEqual(new Set())
  })
}

function waitingItem(id: string, { minutes = 0 } = {}): WaitingItem {
  const item = {
    id,
    url: `https://ujala.example/${id}`,
    headline: 'पुल पर जाम',
    excerpt: 'सुबह से…',
    contentHtml: '<p>पुल पर सुबह से जाम है।</p>',
    byline: null,
    section: null,
    categories: ['प्रदेश'],
    images: [{ url: 'https://ujala.example/pul.jpg', alt: null }],
    publishedAt: Temporal.Instant.from('2026-11-24T09:30:00.25Z'),
    modifiedAt: null,
  }
  return { item, announce: true, tries: 0, dueAt: minutesAfter(minutes) }
}
