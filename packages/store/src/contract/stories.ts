import type { Settlement, Store } from '@khabar/core'
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

/** Contract of `StoryStore`, search aside. */
export function describeStories(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  async function openWithSource() {
    const { store } = await openStore()
    return { store, source: await sourceNamed(store, 'उजाला') }
  }

  test('a story of one article shows that article', async () => {
    const { store, source } = await openWithSource()
    const id = await addStory(store, source.id)
    expect(await store.stories.get(id)).toEqual({
      id,
      headline: 'नदी पर नया पुल खुला',
      summary: 'पुल खुल गया।',
      url: 'https://ujala.example/pul',
      imageUrl: 'https://ujala.example/pul.jpg',
      dateline: ['सोनपुर', 'हाजीपुर'],
      section: 'प्रदेश',
      source: 'उजाला',
      sources: ['उजाला'],
      articleCount: 1,
      firstAt: noon,
      updatedAt: noon,
    })
    expect(await store.stories.get(id + 1)).toBeNull()
  })

  test('a story shows its newest article, in whatever order they come', async () => {
    const { store, source } = await openWithSource()
    const other = await sourceNamed(store, 'जनपथ')
    const storyId = await addStory(store, source.id)
    const add = (sourceId: number, minutes: number, headline: string) =>
      store.articles.add(
        draftOf(sourceId, {
          headline,
          publishedAt: minutesAfter(minutes),
          images: [],
          url: null,
          section: null,
          dateline: [],
        }),
        { storyId, announce: true },
      )
    await add(other.id, 20, 'पुल पर जाम')
    await add(other.id, -20, 'पुल आज खुलेगा')
    await add(source.id, 10, 'पुल पर भीड़')
    expect(await store.stories.get(storyId)).toMatchObject({
      headline: 'पुल पर जाम',
      url: null,
      imageUrl: null,
      section: null,
      dateline: [],
      source: 'जनपथ',
      sources: ['जनपथ', 'उजाला'],
      articleCount: 4,
      firstAt: minutesAfter(-20),
      updatedAt: minutesAfter(20),
    })
  })

  test('of two articles of one time a story shows the later stored', async () => {
    const { store, source } = await openWithSource()
    const storyId = await addStory(store, source.id)
    await store.articles.add(draftOf(source.id, { headline: 'पुल पर जाम' }), { storyId, announce: true })
    expect((await store.stories.get(storyId))?.headline).toBe('पुल पर जाम')
  })

  test('pages of the latest stories hold each once, ties included', async () => {
    const { store, source } = await openWithSource()
    const ids: number[] = []
    for (const minutes of [0, 5, 5, 5, 2, 9, 0])
      ids.push(await addStory(store, source.id, { publishedAt: minutesAfter(minutes) }))
    const [a, b, c, d, e, f, g] = ids
    const seen: number[] = []
    for (let page = await store.stories.latest({ limit: 2 }); page.length > 0; ) {
      seen.push(...page.map(({ id }) => id))
      page = await store.stories.latest({ limit: 2, after: page.at(-1) ?? null })
    }
    expect(seen).toEqual([f, d, c, b, e, g, a])
  })

  test('a new story waits to be announced, with the terms of its articles, oldest first', async () => {
    const { store, source } = await openWithSource()
    const later = await addStory(store, source.id, { terms: ['मेला', 'मेला'] })
    const earlier = await addStory(store, source.id, { publishedAt: minutesAfter(-5) })
    await store.articles.add(draftOf(source.id, { terms: ['भीड़', 'मेला'] }), {
      storyId: later,
      announce: true,
    })
    const waiting = await store.stories.unannounced({ limit: 10 })
    expect(waiting.map(({ story, terms }) => [story.id, terms])).toEqual([
      [earlier, ['पुल', 'नदी']],
      [later, ['मेला', 'भीड़']],
    ])
    expect(await store.stories.unannounced({ limit: 1 })).toHaveLength(1)
    await store.stories.markAnnounced([earlier, later])
    await store.stories.markAnnounced([])
    expect(await store.stories.unannounced({ limit: 10 })).toEqual([])
  })

  test('stories of the first reading of a source are announced to nobody', async () => {
    const { store, source } = await openWithSource()
    const { storyId } = await store.articles.add(draftOf(source.id), { storyId: null, announce: false })
    await store.articles.add(draftOf(source.id), { storyId, announce: true })
    expect(await store.stories.unannounced({ limit: 10 })).toEqual([])
    expect(await store.stories.latest({ limit: 10 })).toHaveLength(1)
  })

  test('a story is undelivered until a row that carries it is queued for the reader', async () => {
    const { store, source } = await openWithSource()
    const old = await addStory(store, source.id, { publishedAt: minutesAfter(-100) })
    const first = await addStory(store, source.id)
    const second = await addStory(store, source.id, { publishedAt: minutesAfter(1) })
    const third = await addStory(store, source.id, { publishedAt: minutesAfter(2) })
    const [mira, dev] = [await readerAt(store, '1'), await readerAt(store, '2')]
    await queueOne(store, mira.id, { messageId: await messageOf(store, [first, second, second, old]) })
    const undelivered = async (readerId: number, limit = 10) =>
      (await store.stories.undelivered(readerId, { since: noon, limit })).map(({ id }) => id)
    expect(await undelivered(mira.id)).toEqual([third])
    expect(await undelivered(dev.id)).toEqual([third, second, first])
    expect(await undelivered(dev.id, 2)).toEqual([third, second])
  })

  test('what failed or was dropped was not delivered', async () => {
    const settle = async (store: Store, readerId: number, settlement: Settlement) => {
      const { deliveries } = await store.outbox.claim(claimAtNoon)
      for (const { id } of deliveries) await store.outbox.settle(id, settlement)
      return (await store.stories.undelivered(readerId, { since: noon, limit: 10 })).length
    }
    const { store, source } = await openWithSource()
    const storyId = await addStory(store, source.id)
    const outcomes: [string, Settlement, number][] = [
      ['1', { state: 'sent', platformMessageId: '5', at: noon }, 0],
      ['2', { state: 'failed', reason: 'too long', at: noon }, 1],
      ['3', { state: 'dropped', reason: 'gone', at: noon }, 1],
    ]
    for (const [address, settlement, undelivered] of outcomes) {
      const reader = await readerAt(store, address)
      await queueOne(store, reader.id, { messageId: await messageOf(store, [storyId]) })
      expect(await settle(store, reader.id, settlement)).toBe(undelivered)
    }
  })
}
