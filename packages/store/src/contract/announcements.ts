import type { Announcement, Store } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { addStory, draftOf, minutesAfter, sourceNamed } from './samples.ts'

/** Contract of `StoryStore.unannounced` and `markAnnounced`. */
export function describeAnnouncements(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  async function openWithSource() {
    const { store } = await openStore()
    const source = await sourceNamed(store, 'उजाला')
    const add = (storyId: number | null, article: Parameters<typeof draftOf>[1] = {}, announce = true) =>
      store.articles.add(draftOf(source.id, article), { storyId, announce })
    return { store, source, add }
  }

  const told: Announcement = {
    at: minutesAfter(1),
    headline: 'नदी पर नया पुल खुला',
    summary: 'पुल खुल गया।',
    sources: ['उजाला'],
    breaking: false,
    updates: 0,
  }

  const waiting = (store: Store) => store.stories.unannounced({ limit: 10 })

  test('a new story waits to be announced, with the terms of its articles', async () => {
    const { store, source, add } = await openWithSource()
    const first = await addStory(store, source.id, { terms: ['मेला', 'मेला'] })
    const second = await addStory(store, source.id, { publishedAt: minutesAfter(-5) })
    await add(first, { terms: ['भीड़', 'मेला'] })
    expect(
      (await waiting(store)).map(({ story, terms, isNew, announced }) => [story.id, terms, isNew, announced]),
    ).toEqual([
      [first, ['मेला', 'भीड़'], true, null],
      [second, ['पुल', 'नदी'], true, null],
    ])
    const rest = await store.stories.unannounced({ limit: 1, afterStoryId: first })
    expect(rest.map(({ story }) => story.id)).toEqual([second])
  })

  test('a story that was looked at waits again only when an article comes', async () => {
    const { store, source, add } = await openWithSource()
    const id = await addStory(store, source.id)
    const [changed] = await waiting(store)
    if (!changed) throw new Error('nothing waits')
    await store.stories.markAnnounced(changed.story, told)
    expect(await waiting(store)).toEqual([])
    await add(id, { headline: 'पुल पर जाम', publishedAt: minutesAfter(9) })
    expect(await waiting(store)).toMatchObject([
      { story: { id, headline: 'पुल पर जाम' }, isNew: false, announced: told },
    ])
  })

  test('where nothing new was told, what was told stays', async () => {
    const { store, source, add } = await openWithSource()
    const id = await addStory(store, source.id)
    await store.stories.markAnnounced({ id, articleCount: 1 }, told)
    await add(id)
    await store.stories.markAnnounced({ id, articleCount: 2 }, null)
    expect(await waiting(store)).toEqual([])
    await add(id)
    expect(await waiting(store)).toMatchObject([{ isNew: false, announced: told }])
  })

  test('an article that came while the story was announced is not overlooked', async () => {
    const { store, source, add } = await openWithSource()
    const id = await addStory(store, source.id)
    const [read] = await waiting(store)
    await add(id)
    if (read) await store.stories.markAnnounced(read.story, told)
    expect(await waiting(store)).toMatchObject([{ story: { id, articleCount: 2 }, isNew: false }])
  })

  test('a slow process undoes nothing of what another has announced since', async () => {
    const { store, source, add } = await openWithSource()
    const id = await addStory(store, source.id)
    await store.stories.markAnnounced({ id, articleCount: 1 }, { ...told, updates: 2 })
    await store.stories.markAnnounced({ id, articleCount: 1 }, { ...told, updates: 1 })
    await add(id)
    expect(await waiting(store)).toMatchObject([{ announced: { updates: 2 } }])
  })

  test('a story of the first reading of a source is announced to nobody; its changes are held against it', async () => {
    const { store, add } = await openWithSource()
    const seenAt = minutesAfter(2)
    const { storyId } = await add(null, { seenAt, breaking: true }, false)
    expect(await waiting(store)).toEqual([])
    expect(await store.stories.latest({ limit: 10 })).toHaveLength(1)
    await add(storyId)
    expect(await waiting(store)).toMatchObject([
      { isNew: false, announced: { ...told, at: seenAt, breaking: true } },
    ])
  })

  test('a story is breaking while its newest article is', async () => {
    const { store, add } = await openWithSource()
    const { storyId } = await add(null, { breaking: true })
    expect(await waiting(store)).toMatchObject([{ breaking: true }])
    await add(storyId, { publishedAt: minutesAfter(5) })
    expect(await waiting(store)).toMatchObject([{ breaking: false }])
  })
}
