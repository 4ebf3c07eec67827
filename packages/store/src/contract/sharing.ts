import type { Store } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import {
  addStory,
  claimAtNoon,
  draftOf,
  noon,
  queueOne,
  readerAt,
  readerDefaults,
  sourceNamed,
} from './samples.ts'

/** Contract of a `Store` among others on the same database, and of several callers of one. */
export function describeSharing(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  test('stores that are opened at once on a new database all find it ready', async () => {
    const database = await createDatabase()
    const stores = await Promise.all(Array.from({ length: 4 }, () => database.open()))
    for (const store of stores) expect(await store.sources.list()).toEqual([])
    for (const store of stores) await store.close()
    await database.remove()
  })

  test('what one store wrote another reads', async () => {
    const { store, openAgain } = await openStore()
    const other = await openAgain()
    const source = await sourceNamed(store, 'उजाला')
    const storyId = await addStory(other, source.id)
    expect((await store.stories.get(storyId))?.sources).toEqual(['उजाला'])
  })

  test('callers who write at once through two stores do not disturb each other', async () => {
    const { store, openAgain } = await openStore()
    const other = await openAgain()
    const source = await sourceNamed(store, 'उजाला')
    const storyId = await addStory(store, source.id)
    await Promise.all(
      [store, other, store, other].flatMap((one) =>
        Array.from({ length: 10 }, () => one.articles.add(draftOf(source.id), { storyId, announce: true })),
      ),
    )
    expect((await store.stories.get(storyId))?.articleCount).toBe(41)
  })

  test('what several make at once is made once', async () => {
    const { store, openAgain } = await openStore()
    const stores = [store, await openAgain(), await openAgain()]
    const source = await sourceNamed(store, 'उजाला')
    const article = draftOf(source.id)
    const topic = { key: 'पुल', label: 'पुल', terms: ['पुल'] }
    const idsOf = async (make: (one: Store) => Promise<number>) =>
      new Set(await Promise.all([...stores, ...stores].map(make)))
    const made = [
      await idsOf(
        async ({ readers }) => (await readers.ensure({ platform: 'a', address: 'b' }, readerDefaults)).id,
      ),
      await idsOf(async ({ topics }) => (await topics.ensure(topic)).id),
      await idsOf(({ questions }) => questions.ensure('पुल कब खुला', noon)),
      await idsOf(({ outbox }) => outbox.putMessage(draft)),
      await idsOf(
        async ({ articles }) => (await articles.add(article, { storyId: null, announce: true })).articleId,
      ),
    ]
    expect(made.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1])
    expect(await store.stories.latest({ limit: 10 })).toHaveLength(1)
  })

  test('sources that several claim at once go to one of them each', async () => {
    const { store, openAgain } = await openStore()
    const names = Array.from({ length: 12 }, (_, index) => `${index}`)
    for (const name of names) await sourceNamed(store, name)
    const stores = [store, await openAgain(), await openAgain()]
    const claims = await Promise.all(
      stores.map(({ sources }) => sources.claimDue({ now: noon, limit: 5, leaseMs: 60_000 })),
    )
    const ids = claims.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const rest = await store.sources.claimDue({ now: noon, limit: 50, leaseMs: 60_000 })
    expect(ids.length + rest.length).toBe(12)
  })

  test('what is queued while readers move, stop and are sent to is neither lost nor sent twice', async () => {
    const { store, openAgain } = await openStore()
    const other = await openAgain()
    const readers = await Promise.all(Array.from({ length: 20 }, (_, index) => readerAt(store, `${index}`)))
    const messageId = await store.outbox.putMessage(draft)
    const rows = (key: string) =>
      readers.map(({ id }) => ({ readerId: id, key, messageId, lane: 'breaking', dueAt: noon }) as const)
    const claims = await Promise.all([
      other.outbox.queue(rows('a')),
      ...readers.map(({ id }, index) =>
        index % 2 === 0
          ? store.readers.move(id, `new ${index}`)
          : store.readers.update(id, { active: false }),
      ),
      store.outbox.queue(rows('b').toReversed()),
      other.outbox.claim({ ...claimAtNoon, perSecond: 1_400 }),
      store.outbox.claim({ ...claimAtNoon, perSecond: 1_400 }),
    ])
    const claimed = claims.flatMap((claim) =>
      typeof claim === 'object' ? claim.deliveries.map(({ id }) => id) : [],
    )
    expect(new Set(claimed).size).toBe(claimed.length)
    for (const { id } of readers) await store.readers.update(id, { active: true })
    // A claim takes one row a reader.
    for (const one of [store, other, store]) {
      const { deliveries } = await one.outbox.claim({ ...claimAtNoon, perSecond: Number.POSITIVE_INFINITY })
      claimed.push(...deliveries.map(({ id }) => id))
    }
    expect(new Set(claimed).size).toBe(40)
    expect(claimed).toHaveLength(40)
  })

  test('a caller whose transaction fails takes nobody else with it', async () => {
    const { store } = await openStore()
    const source = await sourceNamed(store, 'उजाला')
    const add = (storyId: number | null) =>
      store.articles.add(draftOf(source.id), { storyId, announce: true })
    const results = await Promise.allSettled([add(null), add(99), add(null), readerAt(store, '1'), add(99)])
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    expect(await store.stories.latest({ limit: 10 })).toHaveLength(2)
    expect(await store.readers.find({ platform: 'telegram', address: '1' })).not.toBeNull()
  })

  test('closing waits for what was begun, and closing again is harmless', async () => {
    const { store, openAgain } = await openStore()
    const reader = await readerAt(store, '1')
    const queued = queueOne(store, reader.id, { messageId: await store.outbox.putMessage(draft) })
    await Promise.all([queued, store.close(), store.close()])
    await store.close()
    await expect(store.sources.list()).rejects.toThrow()
    const reopened = await openAgain()
    expect((await reopened.outbox.claim(claimAtNoon)).deliveries).toHaveLength(1)
  })
}

const draft = {
  key: 'a',
  body: { kind: 'notice', text: 'नमस्ते', actions: [] },
  storyIds: [],
  createdAt: claimAtNoon.now,
} as const
