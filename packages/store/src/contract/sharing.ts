import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { addStory, claimAtNoon, draftOf, queueOne, readerAt, sourceNamed } from './samples.ts'

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
