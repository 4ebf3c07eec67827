import type { Store } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { addStory, draftOf, minutesAfter, noon, sourceNamed } from './samples.ts'

/** Words that are operators, quotes or nothing at all to some engine. */
const hostile = [
  '"',
  '""',
  "'",
  '*',
  'पुल*',
  '-',
  '-पुल',
  '+',
  '^पुल',
  'NEAR',
  'NEAR(पुल नदी)',
  'AND',
  'OR',
  'NOT',
  'terms:पुल',
  'terms : पुल',
  '(',
  ')',
  '{',
  ':',
  ';',
  '\\',
  '\0',
  'पुल\0',
  '%',
  '_',
  '&',
  '|',
  '!',
  '<->',
  ':*',
  "'; drop table articles",
  '',
  ' ',
  '\n',
  '\ud800',
  '😀',
  '\u200d',
  'क'.repeat(5_000),
]

/** Contract of search: `stories.matching` and `articles.similar`. */
export function describeSearch(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  async function openWith(...termLists: readonly string[][]) {
    const { store } = await openStore()
    const source = await sourceNamed(store, 'उजाला')
    const ids: number[] = []
    for (const terms of termLists) ids.push(await addStory(store, source.id, { terms }))
    return { store, source, ids }
  }

  const idsHolding = async (store: Store, terms: string[], match: 'all' | 'some' = 'all') =>
    (await store.stories.matching(terms, { limit: 10, match })).map(({ id }) => id)

  test('a Hindi term is found whole, and only whole', async () => {
    const words = [
      'ईरान',
      'इरान',
      'कि',
      'की',
      'क',
      'हिंदी',
      'हिन्दी',
      'ज़मीन',
      'जमीन',
      'विद्यार्थियों',
      '२०२६',
      'चाँद',
    ]
    const { store, ids } = await openWith(...words.map((word) => [word]))
    for (const [index, word] of words.entries()) expect(await idsHolding(store, [word])).toEqual([ids[index]])
    for (const part of ['ईर', 'ा', 'हि', 'विद्यार्थि', 'चा'])
      expect(await idsHolding(store, [part])).toEqual([])
  })

  test('all terms must stand in one article, some only anywhere', async () => {
    const { store, source, ids } = await openWith(['पुल', 'नदी'], ['पुल', 'सड़क'], ['मेला'])
    const [bridge = 0, road] = ids
    await store.articles.add(draftOf(source.id, { terms: ['बाढ़'] }), { storyId: bridge, announce: true })
    expect(await idsHolding(store, ['पुल', 'नदी'])).toEqual([bridge])
    expect(await idsHolding(store, ['नदी', 'बाढ़'])).toEqual([])
    expect(await idsHolding(store, ['नदी', 'सड़क'], 'some')).toEqual([road, bridge])
  })

  test('no terms find nothing', async () => {
    const { store } = await openWith(['पुल'])
    expect(await idsHolding(store, [])).toEqual([])
    expect(await store.articles.similar([], { since: noon, limit: 10 })).toEqual([])
  })

  test('nothing that a reader types is an operator', async () => {
    const { store, ids } = await openWith(['पुल', 'नदी'])
    for (const word of hostile) {
      const alone = await idsHolding(store, [word])
      expect(alone.length).toBeLessThanOrEqual(1)
      expect(await idsHolding(store, ['मेला', word])).toEqual([])
      expect(await idsHolding(store, ['नदी', word], 'some')).toEqual(ids)
      await store.articles.similar([word], { since: noon, limit: 10 })
    }
    expect(await idsHolding(store, ['-पुल', 'पुल OR मेला'])).toEqual([])
    expect(await idsHolding(store, hostile, 'some')).toEqual(ids)
  })

  test('an article may hold what a reader may type', async () => {
    const { store, ids } = await openWith([...hostile, 'पुल'])
    expect(await idsHolding(store, ['पुल'])).toEqual(ids)
  })

  test('very many terms are one search', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `शब्द${index}`)
    const { store, ids } = await openWith(many)
    expect(await idsHolding(store, many)).toEqual(ids)
    expect(await idsHolding(store, [...many, 'मेला'], 'some')).toEqual(ids)
  })

  test('a story with several matching articles is found once, and the limit counts stories', async () => {
    const { store, source, ids } = await openWith(['पुल'], ['पुल'], ['पुल'])
    for (let index = 0; index < 3; index++)
      await store.articles.add(draftOf(source.id, { terms: ['पुल'] }), {
        storyId: ids[2] ?? 0,
        announce: true,
      })
    const found = await store.stories.matching(['पुल'], { limit: 2, match: 'all' })
    expect(found.map(({ id }) => id)).toEqual([ids[2], ids[1]])
  })

  test('matching can be bounded to what was published since', async () => {
    const { store, source, ids } = await openWith(['पुल'])
    const old = { terms: ['पुल'], publishedAt: minutesAfter(-60), seenAt: minutesAfter(5) }
    await addStory(store, source.id, old)
    const since = (minutes: number) =>
      store.stories.matching(['पुल'], { limit: 10, match: 'all', since: minutesAfter(minutes) })
    expect((await since(-30)).map(({ id }) => id)).toEqual(ids)
    expect(await since(-60)).toHaveLength(2)
    expect(await since(1)).toEqual([])
  })

  test('similar articles share a term, are not older than asked for, and come newest first', async () => {
    const { store, source } = await openWith()
    const at = (minutes: number, ...terms: string[]) =>
      store.articles.add(
        draftOf(source.id, { terms, publishedAt: minutesAfter(minutes), seenAt: minutesAfter(60) }),
        { storyId: null, announce: true },
      )
    const late = await at(30, 'पुल', 'नदी')
    await at(-90, 'पुल')
    const early = await at(-30, 'नदी', 'बाढ़')
    await at(0, 'मेला')
    const since = minutesAfter(-60)
    const found = await store.articles.similar(['पुल', 'नदी', 'सड़क'], { since, limit: 10 })
    expect(found).toEqual([
      {
        articleId: late.articleId,
        storyId: late.storyId,
        terms: ['पुल', 'नदी'],
        publishedAt: minutesAfter(30),
      },
      {
        articleId: early.articleId,
        storyId: early.storyId,
        terms: ['नदी', 'बाढ़'],
        publishedAt: minutesAfter(-30),
      },
    ])
  })

  test('many old articles that come late do not hide a recent one', async () => {
    const { store, source } = await openWith(['पुल'])
    for (let index = 0; index < 30; index++)
      await addStory(store, source.id, {
        terms: ['पुल'],
        publishedAt: minutesAfter(-9_999),
        seenAt: minutesAfter(1),
      })
    expect(await store.articles.similar(['पुल'], { since: minutesAfter(-60), limit: 3 })).toHaveLength(1)
  })
}
