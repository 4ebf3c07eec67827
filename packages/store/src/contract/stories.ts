import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { addStory, draftOf, minutesAfter, noon, sourceNamed } from './samples.ts'

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

  test('the stories right before a place come in the same order, ties included', async () => {
    const { store, source } = await openWithSource()
    const ids: number[] = []
    for (const minutes of [0, 5, 5, 5, 2, 9, 0])
      ids.push(await addStory(store, source.id, { publishedAt: minutesAfter(minutes) }))
    const newest = (await store.stories.latest({ limit: 10 })).map(({ id }) => id)
    const before = async (id: number | undefined, limit: number) => {
      const cursor = await store.stories.get(id ?? 0)
      return (await store.stories.latest({ limit, before: cursor })).map((story) => story.id)
    }
    expect(await before(newest[4], 2)).toEqual(newest.slice(2, 4))
    expect(await before(newest[6], 3)).toEqual(newest.slice(3, 6))
    expect(await before(newest[1], 5)).toEqual(newest.slice(0, 1))
    expect(await before(newest[0], 5)).toEqual([])
  })
}
