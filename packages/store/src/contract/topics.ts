import type { Store } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { minutesAfter, noon, readerAt } from './samples.ts'

/** Contract of `TopicStore`. */
export function describeTopics(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  const ensure = (store: Store, ...terms: string[]) =>
    store.topics.ensure({ key: terms.toSorted().join(' '), label: terms.join(' '), terms: terms.toSorted() })

  test('a topic is made once, and keeps the words of who came first', async () => {
    const { store } = await openStore()
    const topic = await store.topics.ensure({ key: 'नदी पुल', label: 'पुल नदी', terms: ['नदी', 'पुल'] })
    const again = await store.topics.ensure({ key: 'नदी पुल', label: 'नदी का पुल', terms: ['नदी', 'पुल'] })
    expect(topic).toMatchObject({ key: 'नदी पुल', label: 'पुल नदी', terms: ['नदी', 'पुल'] })
    expect(again).toEqual(topic)
    expect(await store.topics.get(topic.id)).toEqual(topic)
    expect(await store.topics.get(topic.id + 1)).toBeNull()
  })

  test('a topic that several make at once is one topic', async () => {
    const { store } = await openStore()
    const topics = await Promise.all(Array.from({ length: 8 }, () => ensure(store, 'पुल')))
    expect(new Set(topics.map(({ id }) => id)).size).toBe(1)
  })

  test('following twice and leaving twice change something once', async () => {
    const { store } = await openStore()
    const [reader, topic] = [await readerAt(store, '1'), await ensure(store, 'पुल')]
    expect(await store.topics.follow(reader.id, topic.id, noon)).toBe(true)
    expect(await store.topics.follow(reader.id, topic.id, noon)).toBe(false)
    expect(await store.topics.followedBy(reader.id)).toEqual([topic])
    expect(await store.topics.unfollow(reader.id, topic.id)).toBe(true)
    expect(await store.topics.unfollow(reader.id, topic.id)).toBe(false)
    expect(await store.topics.followedBy(reader.id)).toEqual([])
  })

  test("a reader's topics come in the order they were followed", async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    const topics = [await ensure(store, 'पुल'), await ensure(store, 'मेला'), await ensure(store, 'नदी')]
    for (const [index, topic] of [...topics.entries()].toReversed())
      await store.topics.follow(reader.id, topic.id, minutesAfter(index === 0 ? 5 : 1))
    expect((await store.topics.followedBy(reader.id)).map(({ label }) => label)).toEqual(['नदी', 'मेला', 'पुल'])
  })

  test('a topic matches where all its terms are among those given', async () => {
    const { store } = await openStore()
    const bridge = await ensure(store, 'पुल')
    const riverBridge = await ensure(store, 'पुल', 'नदी')
    await ensure(store, 'पुल', 'मेला')
    await ensure(store, 'नद')
    const many = Array.from({ length: 2_000 }, (_, index) => `शब्द${index}`)
    expect(await store.topics.matching(['नदी', ...many, 'पुल', 'पुल'])).toEqual([bridge, riverBridge])
    expect(await store.topics.matching(['मेला'])).toEqual([])
    expect(await store.topics.matching([])).toEqual([])
  })

  test('followers come once each by ascending id, with the first topic that they follow', async () => {
    const { store } = await openStore()
    const [bridge, river] = [await ensure(store, 'पुल'), await ensure(store, 'नदी')]
    const readers = []
    for (const address of ['1', '2', '3', '4', '5', '6'])
      readers.push(await readerAt(store, address, { language: address === '1' ? 'en' : 'hi' }))
    const ids = readers.map(({ id }) => id)
    for (const id of [ids[5], ids[0], ids[2]]) await store.topics.follow(id ?? 0, bridge.id, noon)
    for (const id of [ids[4], ids[2], ids[3]]) await store.topics.follow(id ?? 0, river.id, noon)
    await store.readers.update(ids[3] ?? 0, { active: false })

    const page = await store.topics.followers([river.id, bridge.id], { afterReaderId: 0, limit: 2 })
    const zone = { language: 'hi', timeZone: 'Asia/Kolkata' }
    expect(page).toEqual([
      { ...zone, id: ids[0], language: 'en', topicId: bridge.id },
      { ...zone, id: ids[2], topicId: river.id },
    ])
    const next = await store.topics.followers([river.id, bridge.id], { afterReaderId: ids[2] ?? 0, limit: 9 })
    expect(next.map(({ id }) => id)).toEqual([ids[4], ids[5]])
    expect(await store.topics.followers([], { afterReaderId: 0, limit: 9 })).toEqual([])
  })
}
