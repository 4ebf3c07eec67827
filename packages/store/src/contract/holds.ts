import type { Store } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import {
  addStory,
  claimAtNoon,
  draftOf,
  messageOf,
  minutesAfter,
  noon,
  queueOne,
  readerAt,
  sourceNamed,
} from './samples.ts'

/** Contract of `StoryStore.shown`, `hold`, `release` and `held`. */
export function describeHolds(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  async function openWithStories() {
    const { store, openAgain } = await openStore()
    const source = await sourceNamed(store, 'उजाला')
    const held = await addStory(store, source.id)
    const other = await addStory(store, source.id, { publishedAt: minutesAfter(-5) })
    return { store, openAgain, source, held, other }
  }

  const idsOf = async (stories: Promise<readonly { id: number }[]>) => (await stories).map(({ id }) => id)

  async function waiting(store: Store) {
    const changed = await store.stories.unannounced({ limit: 10 })
    return changed.map(({ story, isNew }) => [story.id, isNew])
  }

  test('a held story is in no list, in no search and not announced, until it is released', async () => {
    const { store, openAgain, held, other } = await openWithStories()
    expect(await store.stories.hold(held, noon)).toBe(true)
    const again = await openAgain()
    for (const { stories } of [store, again]) {
      expect(await idsOf(stories.latest({ limit: 5 }))).toEqual([other])
      expect(await idsOf(stories.matching({ wanted: { term: 'पुल' } }, { limit: 5 }))).toEqual([other])
      expect(await stories.shown(held)).toBeNull()
      expect(await stories.get(held)).toMatchObject({ id: held })
      expect(await idsOf(stories.held({ limit: 5 }))).toEqual([held])
    }
    expect(await waiting(store)).toEqual([[other, true]])

    expect(await store.stories.release(held)).toBe(true)
    expect(await idsOf(store.stories.latest({ limit: 5 }))).toEqual([held, other])
    expect(await store.stories.shown(held)).toMatchObject({ id: held })
    expect(await store.stories.held({ limit: 5 })).toEqual([])
    expect(await waiting(store)).toEqual([
      [held, true],
      [other, true],
    ])
  })

  test('the story that was held last is listed first, and holding it again changes nothing of that', async () => {
    const { store, held, other } = await openWithStories()
    await store.stories.hold(held, noon)
    await store.stories.hold(other, minutesAfter(1))
    await store.stories.hold(held, minutesAfter(2))
    expect(await idsOf(store.stories.held({ limit: 5 }))).toEqual([other, held])
    expect(await idsOf(store.stories.held({ limit: 1 }))).toEqual([other])
  })

  test('what is not there, was withdrawn or is not held can be neither held nor released', async () => {
    const { store, held, other } = await openWithStories()
    expect(await store.stories.hold(other + held, noon)).toBe(false)
    expect(await store.stories.release(held)).toBe(false)
    await store.corrections.withdrawStory(held, noon)
    expect(await store.stories.hold(held, noon)).toBe(false)
    expect(await store.stories.shown(held)).toBeNull()
  })

  test('an article that joins a held story leaves it held', async () => {
    const { store, source, held, other } = await openWithStories()
    await store.stories.hold(held, noon)
    const draft = draftOf(source.id, { publishedAt: minutesAfter(9) })
    await store.articles.add(draft, { storyId: held, announce: true })
    expect(await idsOf(store.stories.latest({ limit: 5 }))).toEqual([other])
    await store.stories.release(held)
    expect(await store.stories.shown(held)).toMatchObject({ articleCount: 2 })
  })

  test('what waits to tell readers of it is taken back and told after the release; who was sent it has it', async () => {
    const { store, held, other } = await openWithStories()
    const [sent, waits] = [await readerAt(store, '1'), await readerAt(store, '2')]
    const key = `story:${held}`
    const messageId = await messageOf(store, [held])
    await queueOne(store, sent.id, { key, messageId })
    const { deliveries } = await store.outbox.claim(claimAtNoon)
    for (const claimed of deliveries)
      await store.outbox.settle(claimed, { state: 'sent', platformMessageId: '7', at: noon })
    await queueOne(store, waits.id, { key, messageId })
    const digest = await messageOf(store, [held, other])
    await queueOne(store, waits.id, { key: 'digest:1', messageId: digest, lane: 'digest' })
    const article = { articleCount: 1 }
    const announcement = { at: noon, headline: '', summary: '', sources: [], breaking: false, updates: 0 }
    for (const id of [held, other]) await store.stories.markAnnounced({ id, ...article }, announcement)

    await store.stories.hold(held, noon)
    expect(await store.outbox.count()).toMatchObject({ sent: 1, pending: 1 })
    await store.stories.release(held)
    expect(await waiting(store)).toEqual([[held, true]])
    await queueOne(store, sent.id, { key, messageId })
    await queueOne(store, waits.id, { key, messageId })
    expect(await store.outbox.count()).toMatchObject({ sent: 1, pending: 2 })
  })

  test('a story that everybody was told of is not told again after its release', async () => {
    const { store, held } = await openWithStories()
    const announcement = { at: noon, headline: '', summary: '', sources: [], breaking: false, updates: 0 }
    await store.stories.markAnnounced({ id: held, articleCount: 1 }, announcement)
    await store.stories.hold(held, noon)
    await store.stories.release(held)
    expect((await waiting(store)).map(([id]) => id)).not.toContain(held)
  })

  test('a story that is held while its followers are being queued is not told, and is told after its release', async () => {
    const { store, held } = await openWithStories()
    const follower = await readerAt(store, '1')
    const announcement = { at: noon, headline: '', summary: '', sources: [], breaking: false, updates: 0 }
    await store.stories.hold(held, noon)
    const messageId = await messageOf(store, [held])
    await queueOne(store, follower.id, { key: `story:${held}`, messageId })
    await store.stories.markAnnounced({ id: held, articleCount: 1 }, announcement)
    expect(await store.outbox.count()).toMatchObject({ pending: 0 })
    await store.stories.release(held)
    expect(await waiting(store)).toContainEqual([held, true])
  })

  test('what is merged with a held story is held, and what waited to tell of it is taken back', async () => {
    const { store, held, other } = await openWithStories()
    const follower = await readerAt(store, '1')
    const messageId = await messageOf(store, [other])
    await queueOne(store, follower.id, { key: `story:${other}`, messageId })
    await store.stories.hold(held, noon)
    await store.stories.merge({ into: other, from: held })
    expect(await store.stories.shown(other)).toBeNull()
    expect(await idsOf(store.stories.held({ limit: 5 }))).toEqual([other])
    expect(await store.outbox.count()).toMatchObject({ pending: 0 })
  })

  test('what is split from a held story stays held until it is released', async () => {
    const { store, source, held, other } = await openWithStories()
    const draft = draftOf(source.id, { publishedAt: minutesAfter(9) })
    const { articleId } = await store.articles.add(draft, { storyId: held, announce: true })
    await store.stories.hold(held, noon)
    const split = await store.stories.split(articleId)
    expect(await idsOf(store.stories.latest({ limit: 5 }))).toEqual([other])
    expect(await store.stories.release(split ?? 0)).toBe(true)
    expect(await idsOf(store.stories.latest({ limit: 5 }))).toEqual([split, other])
  })
}
