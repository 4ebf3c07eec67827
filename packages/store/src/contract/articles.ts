import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { addStory, draftOf, minutesAfter, noon, sourceNamed } from './samples.ts'

/** Contract of `ArticleStore`, search aside. */
export function describeArticles(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  async function openWithSource() {
    const { store } = await openStore()
    return { ...store, store, source: await sourceNamed(store, 'उजाला') }
  }

  test('an article comes back as it was stored', async () => {
    const { articles, source } = await openWithSource()
    const draft = draftOf(source.id, { seenAt: minutesAfter(3), terms: ['पुल', 'पुल', 'नदी'] })
    const { articleId, storyId, added } = await articles.add(draft, { storyId: null, announce: true })
    expect(added).toBe(true)
    const { words, breaking, ...stored } = draft
    const place = { id: articleId, storyId, joinedBecause: null, sourceName: 'उजाला' }
    expect(await articles.get(articleId)).toEqual({ ...stored, ...place })
  })

  test('an article without dates comes back without dates', async () => {
    const { articles, source } = await openWithSource()
    const { article, ...draft } = draftOf(source.id)
    const undated = { ...draft, article: { ...article, publishedAt: null, modifiedAt: null } }
    const { articleId } = await articles.add(undated, { storyId: null, announce: true })
    expect((await articles.get(articleId))?.article).toEqual(undated.article)
  })

  test('an unknown article is null', async () => {
    const { articles } = await openWithSource()
    expect(await articles.get(7)).toBeNull()
    expect(await articles.ofStory(7)).toEqual([])
  })

  test('an item that is already stored is left as it is', async () => {
    const { articles, stories, source } = await openWithSource()
    const draft = draftOf(source.id)
    const first = await articles.add(draft, { storyId: null, announce: true })
    const again = { ...draft, article: { ...draft.article, headline: 'पुल बंद' }, terms: ['बंद'] }
    expect(await articles.add(again, { storyId: null, announce: true })).toEqual({ ...first, added: false })
    expect((await articles.get(first.articleId))?.article.headline).toBe(draft.article.headline)
    expect(await stories.latest({ limit: 10 })).toHaveLength(1)
    expect(await stories.matching({ wanted: { term: 'बंद' } }, { limit: 10 })).toEqual([])
  })

  test('an item that several add at once is stored once', async () => {
    const { articles, stories, source } = await openWithSource()
    const draft = draftOf(source.id)
    const results = await Promise.all(
      Array.from({ length: 8 }, () => articles.add(draft, { storyId: null, announce: true })),
    )
    expect(results.filter(({ added }) => added)).toHaveLength(1)
    expect(new Set(results.map(({ storyId }) => storyId)).size).toBe(1)
    expect(await stories.latest({ limit: 10 })).toHaveLength(1)
  })

  test('an item id belongs to its source', async () => {
    const { store, articles, source } = await openWithSource()
    const other = await sourceNamed(store, 'जनपथ')
    await articles.add(draftOf(source.id, { itemId: 'a' }), { storyId: null, announce: true })
    const { added } = await articles.add(draftOf(other.id, { itemId: 'a' }), {
      storyId: null,
      announce: true,
    })
    expect(added).toBe(true)
  })

  test('known items are those of the source, however many are asked for', async () => {
    const { store, articles, source } = await openWithSource()
    const other = await sourceNamed(store, 'जनपथ')
    await addStory(store, source.id, { itemId: 'a' })
    await addStory(store, source.id, { itemId: 'क 2' })
    await addStory(store, other.id, { itemId: 'b' })
    const asked = ['a', 'b', 'क 2', ...Array.from({ length: 3_000 }, (_, index) => `x${index}`)]
    expect(await articles.knownItems(source.id, asked)).toEqual(new Set(['a', 'क 2']))
    expect(await articles.knownItems(source.id, [])).toEqual(new Set())
  })

  test('nothing is stored of an article whose story does not exist', async () => {
    const { articles, source } = await openWithSource()
    const draft = draftOf(source.id, { itemId: 'a' })
    await expect(articles.add(draft, { storyId: 99, announce: true })).rejects.toThrow()
    expect(await articles.knownItems(source.id, ['a'])).toEqual(new Set())
    expect(await articles.similar({ wanted: { term: 'पुल' } }, { limit: 10 })).toEqual([])
  })

  test('articles of a story are newest first, those of one time in reverse order of coming', async () => {
    const { store, articles, source } = await openWithSource()
    const storyId = await addStory(store, source.id, { itemId: 'a' })
    for (const [itemId, minutes] of [
      ['b', 5],
      ['c', -5],
      ['d', 5],
    ] as const)
      await articles.add(draftOf(source.id, { itemId, publishedAt: minutesAfter(minutes) }), {
        storyId,
        announce: true,
      })
    expect((await articles.ofStory(storyId)).map(({ itemId }) => itemId)).toEqual(['d', 'b', 'a', 'c'])
  })

  test('why an article joined its story is kept, and one that begins a story has no reason', async () => {
    const { store, articles, source } = await openWithSource()
    const because = { kind: 'rewrite', articleId: 1, score: 0.5, shared: ['सोनपुर'], linked: false } as const
    const first = await articles.add(draftOf(source.id), { storyId: null, because, announce: true })
    const { articleId } = await articles.add(draftOf(source.id), { ...first, because, announce: true })
    expect((await articles.get(first.articleId))?.joinedBecause).toBeNull()
    expect((await articles.get(articleId))?.joinedBecause).toEqual(because)
    expect((await store.articles.ofStory(first.storyId)).map(({ joinedBecause }) => joinedBecause)).toEqual([
      because,
      null,
    ])
  })

  test('articles are found at their plain addresses, as many as asked for', async () => {
    const { articles, source } = await openWithSource()
    const add = (url: string | null) =>
      articles.add(draftOf(source.id, { url }), { storyId: null, announce: true })
    const bridge = await add('https://www.ujala.example/pul/?utm_source=feed')
    await add('https://ujala.example/mela')
    await add(null)
    const draft = draftOf(source.id)
    expect(await articles.at(['ujala.example/pul', 'ujala.example/nahin'], { limit: 5 })).toEqual([
      {
        articleId: bridge.articleId,
        storyId: bridge.storyId,
        fingerprint: draft.fingerprint,
        publishedAt: noon,
      },
    ])
    expect(await articles.at(['ujala.example/pul', 'ujala.example/mela'], { limit: 1 })).toHaveLength(1)
    expect(await articles.at([], { limit: 5 })).toEqual([])
  })
}
