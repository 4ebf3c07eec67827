import type { Feed, Store } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { readerAt } from './samples.ts'

/** Contract of `FeedStore`. */
export function describeFeeds(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)
  const addFeed = async (store: Store, address: string, community = 'चौपाल'): Promise<Feed> => {
    const { id } = await readerAt(store, address)
    const feed: Feed = {
      readerId: id,
      community,
      owner: 'user:1',
      role: null,
      posts: 'message',
      post: null,
      isOwnerTold: false,
      alias: null,
    }
    await store.feeds.put(feed)
    return feed
  }

  test('a feed is found at the address of its reader, and among those of its community', async () => {
    const { store } = await openStore()
    const first = await addFeed(store, 'channel:1')
    const second = await addFeed(store, 'channel:2')
    await addFeed(store, 'channel:3', 'another')
    const { platform } = (await store.readers.get(first.readerId)) ?? { platform: '' }
    expect(await store.feeds.at({ platform, address: 'channel:1' })).toEqual(first)
    expect(await store.feeds.at({ platform, address: 'channel:4' })).toBeNull()
    expect(await store.feeds.at({ platform: 'another', address: 'channel:1' })).toBeNull()
    expect(await store.feeds.of({ platform, community: 'चौपाल' })).toEqual([first, second])
  })

  test('the places of all feeds of a platform are known, and no reader without a feed is among them', async () => {
    const { store } = await openStore()
    const first = await addFeed(store, 'channel:1')
    await addFeed(store, 'channel:2', 'another')
    await readerAt(store, 'user:3')
    const { platform } = (await store.readers.get(first.readerId)) ?? { platform: '' }
    expect(await store.feeds.places(platform)).toEqual([
      { community: 'चौपाल', address: 'channel:1' },
      { community: 'another', address: 'channel:2' },
    ])
    expect(await store.feeds.places('another')).toEqual([])
  })

  test('the name that a feed speaks under is kept with its key, changed, and taken back', async () => {
    const { store } = await openStore()
    const feed = await addFeed(store, 'channel:1')
    const { platform = '', address = '' } = (await store.readers.get(feed.readerId)) ?? {}
    const alias = async () => (await store.feeds.at({ platform, address }))?.alias
    await store.feeds.put({ ...feed, alias: { name: 'खेल डेस्क', key: null } })
    expect(await alias()).toEqual({ name: 'खेल डेस्क', key: null })
    await store.feeds.change(feed.readerId, { alias: { name: 'खेल डेस्क', key: '7/secret' } })
    await store.feeds.change(feed.readerId, { role: '5' })
    expect(await alias()).toEqual({ name: 'खेल डेस्क', key: '7/secret' })
    await store.feeds.change(feed.readerId, { alias: null })
    expect(await alias()).toBeNull()
  })

  test('a feed that is put again or changed is the same feed', async () => {
    const { store } = await openStore()
    const feed = await addFeed(store, 'channel:1')
    await store.feeds.put({ ...feed, role: '7', posts: 'day' })
    await store.feeds.change(feed.readerId, { post: { day: '2026-11-24', id: '9' } })
    await store.feeds.change(feed.readerId, {})
    const { platform = '', address = '' } = (await store.readers.get(feed.readerId)) ?? {}
    expect(await store.feeds.at({ platform, address })).toEqual({
      ...feed,
      role: '7',
      posts: 'day',
      post: { day: '2026-11-24', id: '9' },
    })
    await store.feeds.change(feed.readerId, { post: null })
    expect(await store.feeds.at({ platform, address })).toMatchObject({ post: null })
  })

  test('of several who would tell the owner only one does, until it is taken back', async () => {
    const { store, openAgain } = await openStore()
    const other = await openAgain()
    const { readerId } = await addFeed(store, 'channel:1')
    const told = await Promise.all([store, other, store].map(({ feeds }) => feeds.tellOwner(readerId)))
    expect(told.filter((isMine) => isMine)).toHaveLength(1)
    await store.feeds.change(readerId, { isOwnerTold: false })
    expect(await store.feeds.tellOwner(readerId)).toBe(true)
    expect(await store.feeds.tellOwner(readerId + 1)).toBe(false)
  })

  test('a reader who is forgotten takes the feed along', async () => {
    const { store } = await openStore()
    const { readerId } = await addFeed(store, 'channel:1')
    const { platform = '' } = (await store.readers.get(readerId)) ?? {}
    await store.privacy.forget(readerId)
    expect(await store.feeds.of({ platform, community: 'चौपाल' })).toEqual([])
    expect(await store.feeds.tellOwner(readerId)).toBe(false)
  })

  test('what all readers are told is not told to the channels of feeds', async () => {
    const { store } = await openStore()
    await addFeed(store, 'channel:1')
    const { id, platform } = await readerAt(store, 'user:1')
    const readers = await store.readers.active({ platform, afterReaderId: 0, limit: 5 })
    expect(readers.map((reader) => reader.id)).toEqual([id])
    expect(await store.readers.countActive(platform)).toBe(1)
  })
}
