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

/** Contract of an operator's hand: `StoryStore.split` and `StoryStore.merge`. */
export function describeRegrouping(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  /** A story of the bridge, and ten minutes later of the fair, by two outlets. */
  async function openWithTwo() {
    const { store } = await openStore()
    const [ujala, janpath] = [await sourceNamed(store, 'उजाला'), await sourceNamed(store, 'जनपथ')]
    const storyId = await addStory(store, ujala.id)
    const fair = draftOf(janpath.id, { headline: 'सोनपुर का मेला शुरू', publishedAt: minutesAfter(10) })
    const { articleId } = await store.articles.add(fair, { storyId, because, announce: true })
    return { store, ujala, janpath, storyId, fair, articleId }
  }

  const because = { kind: 'rewrite', articleId: 1, score: 0.4, shared: ['सोनपुर'], linked: false } as const

  /** Which of all stories a reader was sent. */
  const sentTo = async (store: Store, readerId = 0) => {
    const storyIds = (await store.stories.latest({ limit: 10 })).map(({ id }) => id)
    const { messagesOf, storiesIn } = await store.outbox.sentTo([readerId], { storyIds })
    return new Set((messagesOf.get(readerId) ?? []).flatMap((id) => storiesIn.get(id) ?? []))
  }

  const waiting = async (store: Store) =>
    (await store.stories.unannounced({ limit: 10 })).map(({ story }) => story.id)

  async function announceAll(store: Store) {
    for (const { story } of await store.stories.unannounced({ limit: 10 }))
      await store.stories.markAnnounced(story, {
        ...story,
        breaking: false,
        at: noon,
        updates: 0,
      })
  }

  test('an article that is split off has a story of its own, and both show what is theirs', async () => {
    const { store, storyId, articleId } = await openWithTwo()
    const ownId = (await store.stories.split(articleId)) ?? 0
    expect(await store.stories.get(ownId)).toMatchObject({
      headline: 'सोनपुर का मेला शुरू',
      source: 'जनपथ',
      sources: ['जनपथ'],
      articleCount: 1,
      firstAt: minutesAfter(10),
      updatedAt: minutesAfter(10),
    })
    expect(await store.stories.get(storyId)).toMatchObject({
      headline: 'नदी पर नया पुल खुला',
      sources: ['उजाला'],
      articleCount: 1,
      updatedAt: noon,
    })
    expect(await store.articles.get(articleId)).toMatchObject({
      storyId: ownId,
      joinedBecause: { kind: 'operator', did: 'split', storyId },
    })
  })

  test('there is nothing to split off a story of one article, nor of none', async () => {
    const { store, ujala } = await openWithTwo()
    const { articleId } = await store.articles.add(draftOf(ujala.id), { storyId: null, announce: true })
    expect(await store.stories.split(articleId)).toBeNull()
    expect(await store.stories.split(99)).toBeNull()
    expect(await store.stories.latest({ limit: 10 })).toHaveLength(2)
  })

  test('reading an item again does not bring it back into the story it was split off', async () => {
    const { store, storyId, fair, articleId } = await openWithTwo()
    const ownId = await store.stories.split(articleId)
    expect(await store.articles.add(fair, { storyId, because, announce: true })).toEqual({
      articleId,
      storyId: ownId,
      added: false,
    })
  })

  test('nobody is told of a story that was split off, nor again of the old one', async () => {
    const { store, articleId } = await openWithTwo()
    await announceAll(store)
    await store.stories.split(articleId)
    expect(await waiting(store)).toEqual([])
  })

  test('a message that showed the article goes with it, one that showed another stays', async () => {
    const { store, storyId, articleId } = await openWithTwo()
    const [mira, dev] = [await readerAt(store, '1'), await readerAt(store, '2')]
    const showing = (headline: string) => {
      const card = { storyId, headline, summary: '', meta: '', publishedAt: '', url: null, imageUrl: null }
      return store.outbox.putMessage({
        key: `shows ${headline}`,
        body: { kind: 'story', intro: null, card, actions: [] },
        storyIds: [storyId],
        createdAt: noon,
      })
    }
    await queueOne(store, mira.id, { messageId: await showing('सोनपुर का मेला शुरू') })
    await queueOne(store, dev.id, { messageId: await showing('नदी पर नया पुल खुला') })
    const ownId = await store.stories.split(articleId)
    expect(await sentTo(store, mira.id)).toEqual(new Set([ownId]))
    expect(await sentTo(store, dev.id)).toEqual(new Set([storyId]))
  })

  test('merged stories are one, with the outlets of both, and say whose hand it was', async () => {
    const { store, ujala, storyId } = await openWithTwo()
    const other = await addStory(store, ujala.id, { headline: 'पुल पर जाम', publishedAt: minutesAfter(20) })
    expect(await store.stories.merge({ into: storyId, from: other })).toBe(true)
    expect(await store.stories.get(storyId)).toMatchObject({
      headline: 'पुल पर जाम',
      sources: ['उजाला', 'जनपथ'],
      articleCount: 3,
      firstAt: noon,
      updatedAt: minutesAfter(20),
    })
    expect(await store.stories.get(other)).toBeNull()
    expect((await store.articles.ofStory(storyId)).map(({ joinedBecause }) => joinedBecause)).toEqual([
      { kind: 'operator', did: 'merge', storyId: other },
      because,
      null,
    ])
  })

  test('a story is not merged with itself, nor with one that is not there', async () => {
    const { store, storyId } = await openWithTwo()
    expect(await store.stories.merge({ into: storyId, from: storyId })).toBe(false)
    expect(await store.stories.merge({ into: storyId, from: 99 })).toBe(false)
    expect(await store.stories.merge({ into: 99, from: storyId })).toBe(false)
    expect((await store.stories.get(storyId))?.articleCount).toBe(2)
  })

  test('who was sent either of two merged stories was sent the story', async () => {
    const { store, ujala, storyId } = await openWithTwo()
    const other = await addStory(store, ujala.id)
    const [mira, dev, both, none] = await Promise.all(
      ['1', '2', '3', '4'].map((name) => readerAt(store, name)),
    )
    await queueOne(store, mira?.id ?? 0, { messageId: await messageOf(store, [other]) })
    await queueOne(store, dev?.id ?? 0, { messageId: await messageOf(store, [storyId]) })
    await queueOne(store, both?.id ?? 0, { messageId: await messageOf(store, [other, storyId]) })
    await store.stories.merge({ into: storyId, from: other })
    for (const reader of [mira, dev, both])
      expect(await sentTo(store, reader?.id)).toEqual(new Set([storyId]))
    expect(await sentTo(store, none?.id)).toEqual(new Set())
  })

  test('where two stories still wait for a reader, a merger drops one', async () => {
    const { store, ujala, storyId } = await openWithTwo()
    const other = await addStory(store, ujala.id)
    const [mira, dev] = [await readerAt(store, '1'), await readerAt(store, '2')]
    const [first, second] = [await messageOf(store, [storyId]), await messageOf(store, [other])]
    await queueOne(store, mira.id, { key: 'story:a', messageId: first })
    await queueOne(store, mira.id, { key: 'story:b', messageId: second })
    await queueOne(store, dev.id, { key: 'story:b', messageId: second })
    await store.stories.merge({ into: storyId, from: other })
    const { deliveries } = await store.outbox.claim(claimAtNoon)
    expect(deliveries.map(({ readerId, key }) => [readerId, key])).toEqual([
      [mira.id, 'story:a'],
      [dev.id, 'story:b'],
    ])
    expect(await store.outbox.count()).toMatchObject({ dropped: 1, sending: 2 })
  })

  test('a merger of what was told with what was not is told to nobody twice', async () => {
    const { store, ujala, storyId } = await openWithTwo()
    await announceAll(store)
    const other = await addStory(store, ujala.id)
    await store.stories.merge({ into: other, from: storyId })
    const [changed] = await store.stories.unannounced({ limit: 10 })
    expect(changed).toMatchObject({ isNew: false, announced: { headline: 'सोनपुर का मेला शुरू' } })
  })

  test('regrouping of many at once leaves every article in one story', async () => {
    const { store, ujala, storyId, articleId } = await openWithTwo()
    const other = await addStory(store, ujala.id)
    await Promise.allSettled([
      store.stories.split(articleId),
      store.stories.split(articleId),
      store.stories.merge({ into: other, from: storyId }),
      store.stories.merge({ into: storyId, from: other }),
    ])
    const stories = await store.stories.latest({ limit: 10 })
    expect(stories.reduce((sum, { articleCount }) => sum + articleCount, 0)).toBe(3)
    for (const { id, articleCount } of stories)
      expect(await store.articles.ofStory(id)).toHaveLength(articleCount)
  })
}
