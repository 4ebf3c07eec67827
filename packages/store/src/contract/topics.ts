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
    expect(await store.topics.find('नदी पुल')).toEqual(topic)
    expect(await store.topics.find('पुल नदी')).toBeNull()
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
    expect(await store.topics.unmute(reader.id, topic.id)).toBe(false)
    expect(await store.topics.unfollow(reader.id, topic.id)).toBe(true)
    expect(await store.topics.unfollow(reader.id, topic.id)).toBe(false)
    expect(await store.topics.followedBy(reader.id)).toEqual([])
  })

  test('a topic is followed or muted: the later choice undoes the earlier', async () => {
    const { store } = await openStore()
    const [reader, topic] = [await readerAt(store, '1'), await ensure(store, 'पुल')]
    expect(await store.topics.kindOf(reader.id, topic.id)).toBeNull()
    await store.topics.follow(reader.id, topic.id, noon)
    expect(await store.topics.mute(reader.id, topic.id, noon)).toBe(true)
    expect(await store.topics.mute(reader.id, topic.id, noon)).toBe(false)
    expect(await store.topics.kindOf(reader.id, topic.id)).toBe('mute')
    expect(await store.topics.followedBy(reader.id)).toEqual([])
    expect(await store.topics.mutedBy(reader.id)).toEqual([topic])
    expect(await store.topics.counts(reader.id)).toEqual({ follow: 0, mute: 1 })
    expect(await store.topics.unfollow(reader.id, topic.id)).toBe(false)
    expect(await store.topics.follow(reader.id, topic.id, noon)).toBe(true)
    expect(await store.topics.counts(reader.id)).toEqual({ follow: 1, mute: 0 })
  })

  test("a reader's topics come in the order they were followed, page by page", async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    const topics = [await ensure(store, 'पुल'), await ensure(store, 'मेला'), await ensure(store, 'नदी')]
    for (const [index, topic] of [...topics.entries()].toReversed())
      await store.topics.follow(reader.id, topic.id, minutesAfter(index === 0 ? 5 : 1))
    const labels = async (page = {}) =>
      (await store.topics.followedBy(reader.id, page)).map(({ label }) => label)
    expect(await labels()).toEqual(['नदी', 'मेला', 'पुल'])
    expect(await labels({ offset: 1, limit: 1 })).toEqual(['मेला'])
    expect(await labels({ offset: 3, limit: 1 })).toEqual([])
  })

  test('choices are read for many readers at once', async () => {
    const { store } = await openStore()
    const [bridge, river] = [await ensure(store, 'पुल'), await ensure(store, 'नदी')]
    const [mira, dev] = [await readerAt(store, '1'), await readerAt(store, '2')]
    await store.topics.mute(dev.id, river.id, noon)
    await store.topics.follow(dev.id, bridge.id, noon)
    await store.topics.follow(mira.id, river.id, noon)
    expect(await store.topics.choicesOf([dev.id, mira.id, 99])).toEqual([
      { readerId: mira.id, topic: river, kind: 'follow' },
      { readerId: dev.id, topic: bridge, kind: 'follow' },
      { readerId: dev.id, topic: river, kind: 'mute' },
    ])
    expect(await store.topics.choicesOf([])).toEqual([])
  })

  test('a topic that somebody follows or mutes matches where all its terms are among those given', async () => {
    const { store } = await openStore()
    const reader = await readerAt(store, '1')
    const bridge = await ensure(store, 'पुल')
    const riverBridge = await ensure(store, 'पुल', 'नदी')
    const river = await ensure(store, 'नदी')
    const others = [await ensure(store, 'पुल', 'मेला'), await ensure(store, 'नद')]
    for (const { id } of [riverBridge, bridge, ...others]) await store.topics.follow(reader.id, id, noon)
    await store.topics.mute(reader.id, river.id, noon)
    const many = Array.from({ length: 2_000 }, (_, index) => `शब्द${index}`)
    expect(await store.topics.matching(['नदी', ...many, 'पुल', 'पुल'])).toEqual({
      follow: [bridge, riverBridge],
      mute: [river],
    })
    expect(await store.topics.matching(['मेला'])).toEqual({ follow: [], mute: [] })
    expect(await store.topics.matching([])).toEqual({ follow: [], mute: [] })
  })

  test('a topic that nobody chose matches nothing', async () => {
    const { store } = await openStore()
    const [reader, topic] = [await readerAt(store, '1'), await ensure(store, 'पुल')]
    await store.topics.follow(reader.id, topic.id, noon)
    await store.topics.unfollow(reader.id, topic.id)
    expect(await store.topics.matching(['पुल'])).toEqual({ follow: [], mute: [] })
  })

  test('active followers come by ascending id, a page at a time', async () => {
    const { store } = await openStore()
    const [bridge, river] = [await ensure(store, 'पुल'), await ensure(store, 'नदी')]
    const english = await readerAt(store, '1', {
      language: 'en',
      timeZone: 'Europe/Berlin',
      digits: 'devanagari',
      pictures: 'photo',
    })
    const ids = [english.id]
    for (const address of ['2', '3', '4', '5']) ids.push((await readerAt(store, address)).id)
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = ids
    for (const id of [e, a, c, d]) await store.topics.follow(id, bridge.id, noon)
    await store.topics.follow(b, river.id, noon)
    await store.readers.update(d, { active: false })
    expect(await store.topics.followers(bridge.id, { afterReaderId: 0, limit: 2 })).toMatchObject([
      { id: a, language: 'en', timeZone: 'Europe/Berlin', digits: 'devanagari', pictures: 'photo' },
      { id: c, language: 'hi', timeZone: 'Asia/Kolkata', digits: 'latin', pictures: 'none' },
    ])
    const next = await store.topics.followers(bridge.id, { afterReaderId: c, limit: 2 })
    expect(next.map(({ id }) => id)).toEqual([e])
    expect(await store.topics.followers(bridge.id, { afterReaderId: e, limit: 2 })).toEqual([])
  })

  test('followers who mute one of the topics given are left out, and only they', async () => {
    const { store } = await openStore()
    const topics = [await ensure(store, 'पुल'), await ensure(store, 'नदी'), await ensure(store, 'मेला')]
    const [bridge = 0, river = 0, fair = 0] = topics.map(({ id }) => id)
    const [mira, dev, asha] = [
      await readerAt(store, '1'),
      await readerAt(store, '2'),
      await readerAt(store, '3'),
    ]
    for (const { id } of [mira, dev, asha]) await store.topics.follow(id, bridge, noon)
    await store.topics.mute(mira.id, river, noon)
    await store.topics.mute(dev.id, fair, noon)
    await store.topics.follow(asha.id, river, noon)
    const followers = async (unlessMuted: number[]) => {
      const page = await store.topics.followers(bridge, { unlessMuted, afterReaderId: 0, limit: 9 })
      return page.map(({ id }) => id)
    }
    expect(await followers([river])).toEqual([dev.id, asha.id])
    expect(await followers([river, fair])).toEqual([asha.id])
    expect(await followers([])).toEqual([mira.id, dev.id, asha.id])
  })
}
