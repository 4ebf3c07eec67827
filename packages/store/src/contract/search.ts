import type { Store, StoryQuery, TermQuery } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { hostileTerms } from './hostile-terms.ts'
import { addStory, draftOf, minutesAfter, noon, sourceNamed } from './samples.ts'

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

  const idsFor = async (store: Store, query: StoryQuery, limit = 10) =>
    (await store.stories.matching(query, { limit })).map(({ id }) => id)

  const idsHolding = (store: Store, wanted: TermQuery) => idsFor(store, { wanted })

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
    for (const [index, word] of words.entries())
      expect(await idsHolding(store, { term: word })).toEqual([ids[index]])
    for (const part of ['ईर', 'ा', 'हि', 'विद्यार्थि', 'चा'])
      expect(await idsHolding(store, { term: part })).toEqual([])
  })

  test('all terms must stand in one article, some only anywhere', async () => {
    const { store, source, ids } = await openWith(['पुल', 'नदी'], ['पुल', 'सड़क'], ['मेला'])
    const [bridge = 0, road] = ids
    await store.articles.add(draftOf(source.id, { terms: ['बाढ़'] }), { storyId: bridge, announce: true })
    expect(await idsHolding(store, all('पुल', 'नदी'))).toEqual([bridge])
    expect(await idsHolding(store, all('नदी', 'बाढ़'))).toEqual([])
    expect(await idsHolding(store, some('नदी', 'सड़क'))).toEqual([road, bridge])
  })

  test('a phrase is its terms right behind each other, in their order', async () => {
    const { store, ids } = await openWith(
      ['नई', 'दिल्ली', 'पुल'],
      ['दिल्ली', 'नई', 'पुल'],
      ['नई', 'पुल', 'दिल्ली'],
      ['पुल', 'पुल', 'नदी'],
    )
    expect(await idsHolding(store, { phrase: ['नई', 'दिल्ली'] })).toEqual([ids[0]])
    expect(await idsHolding(store, { phrase: ['नई', 'दिल्ली', 'पुल'] })).toEqual([ids[0]])
    expect(await idsHolding(store, { phrase: ['पुल', 'पुल'] })).toEqual([ids[3]])
    expect(await idsHolding(store, { phrase: ['पुल'] })).toEqual(ids.toReversed())
    expect(await idsHolding(store, { phrase: ['पुल', 'नई'] })).toEqual([])
  })

  test('questions may be put together', async () => {
    const { store, ids } = await openWith(
      ['नई', 'दिल्ली', 'बाढ़'],
      ['मुंबई', 'बाढ़'],
      ['मुंबई', 'मेला'],
      ['दिल्ली', 'नई', 'बाढ़'],
    )
    const place = { some: [{ phrase: ['नई', 'दिल्ली'] }, { term: 'मुंबई' }] }
    const wanted = { all: [place, { term: 'बाढ़' }] }
    expect(await idsHolding(store, wanted)).toEqual([ids[1], ids[0]])
    expect(await idsHolding(store, { some: [wanted, { term: 'मेला' }] })).toEqual([ids[2], ids[1], ids[0]])
    const without = [{ phrase: ['दिल्ली', 'बाढ़'] }, all('मेला', 'मुंबई')]
    expect(await idsFor(store, { wanted: place, without })).toEqual([ids[1]])
  })

  test('without a question there is every story, but for those that hold what is not wanted', async () => {
    const { store, ids } = await openWith(['पुल', 'नदी'], ['पुल'], [])
    const [river, bridge, empty] = ids
    expect(await idsFor(store, { wanted: null })).toEqual([empty, bridge, river])
    expect(await idsFor(store, { wanted: null, without: [{ term: 'नदी' }] })).toEqual([empty, bridge])
    expect(await idsFor(store, { wanted: null, without: [some('नदी', 'पुल')] })).toEqual([empty])
    expect(await idsFor(store, { wanted: null, without: [] })).toHaveLength(3)
  })

  test('what no article can hold is found nowhere, and keeps nothing away', async () => {
    const { store, ids } = await openWith(['पुल'])
    const nothing: TermQuery[] = [{ term: '' }, { term: '--' }, { phrase: [] }, { all: [] }, { some: [] }]
    for (const wanted of nothing) {
      expect(await idsHolding(store, wanted)).toEqual([])
      expect(await idsHolding(store, { all: [{ term: 'पुल' }, wanted] })).toEqual([])
      expect(await idsHolding(store, { some: [{ term: 'पुल' }, wanted] })).toEqual(ids)
      expect(await idsFor(store, { wanted: { term: 'पुल' }, without: [wanted] })).toEqual(ids)
    }
    expect(await store.articles.similar({ wanted: some() }, { limit: 10 })).toEqual([])
  })

  test('private-use letters are terms like any other', async () => {
    const { store, ids } = await openWith(['पुल', '\ue000sport'], ['sport'], ['\ue000', 'sport'])
    expect(await idsHolding(store, { term: '\ue000sport' })).toEqual([ids[0]])
    expect(await idsHolding(store, { term: 'sport' })).toEqual([ids[2], ids[1]])
  })

  test('Latin letters are found in either case', async () => {
    const { store, ids } = await openWith(['BJP'], ['isro'])
    expect(await idsHolding(store, some('bjp', 'ISRO'))).toEqual([ids[1], ids[0]])
  })

  test('nothing that a reader types is an operator', async () => {
    const { store, ids } = await openWith(['पुल', 'नदी'])
    for (const word of hostileTerms) {
      const alone = await idsHolding(store, { term: word })
      expect(alone.length).toBeLessThanOrEqual(1)
      expect(await idsHolding(store, all('मेला', word))).toEqual([])
      expect(await idsHolding(store, { phrase: ['मेला', word] })).toEqual([])
      expect(await idsHolding(store, some('नदी', word))).toEqual(ids)
      expect(await idsFor(store, { wanted: null, without: [all('मेला', word)] })).toEqual(ids)
      await store.articles.similar({ wanted: some(word) }, { limit: 10 })
    }
    expect(await idsHolding(store, all('-पुल', 'पुल OR मेला'))).toEqual([])
    expect(await idsHolding(store, some(...hostileTerms))).toEqual(ids)
  })

  test('an article may hold what a reader may type', async () => {
    const { store, ids } = await openWith([...hostileTerms, 'पुल'])
    expect(await idsHolding(store, { term: 'पुल' })).toEqual(ids)
    expect(await idsHolding(store, { term: 'क'.repeat(5_000) })).toEqual(ids)
    expect(await idsHolding(store, { term: 'क'.repeat(5_001) })).toEqual([])
  })

  test('very many terms are one search', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `शब्द${index}`)
    const { store, ids } = await openWith(many)
    expect(await idsHolding(store, all(...many))).toEqual(ids)
    expect(await idsHolding(store, { phrase: many })).toEqual(ids)
    expect(await idsHolding(store, some(...many, 'मेला'))).toEqual(ids)
  })

  test('an article of endless terms is stored, and found by its first ones', async () => {
    const endless = Array.from({ length: 60_000 }, (_, index) => `शब्द${index}`)
    const { store, ids } = await openWith(endless, ['पुल', ...Array.from({ length: 30_000 }, () => 'नदी')])
    expect(await idsHolding(store, all('शब्द0', 'शब्द99'))).toEqual([ids[0]])
    expect(await idsHolding(store, { phrase: ['पुल', 'नदी'] })).toEqual([ids[1]])
  })

  test('a story with several matching articles is found once, and the limit counts stories', async () => {
    const { store, source, ids } = await openWith(['पुल'], ['पुल'], ['पुल'])
    for (let index = 0; index < 3; index++)
      await store.articles.add(draftOf(source.id, { terms: ['पुल'] }), {
        storyId: ids[2] ?? 0,
        announce: true,
      })
    expect(await idsFor(store, { wanted: { term: 'पुल' } }, 2)).toEqual([ids[2], ids[1]])
  })

  test('a period begins with its first second and ends before its last', async () => {
    const { store, source } = await openWith()
    const [early, late] = [
      await addStory(store, source.id, { publishedAt: minutesAfter(-60), seenAt: minutesAfter(90) }),
      await addStory(store, source.id, { publishedAt: noon }),
    ]
    const between = (from: number | null, until: number | null) =>
      idsFor(store, {
        wanted: { term: 'पुल' },
        ...(from === null ? {} : { from: minutesAfter(from) }),
        ...(until === null ? {} : { until: minutesAfter(until) }),
      })
    expect(await between(-60, null)).toEqual([late, early])
    expect(await between(-59, null)).toEqual([late])
    expect(await between(1, null)).toEqual([])
    expect(await between(null, 0)).toEqual([early])
    expect(await between(-60, 0)).toEqual([early])
    expect(await between(-60, -60)).toEqual([])
    expect(await between(-99_999_999_999, 99_999_999_999)).toEqual([late, early])
    expect(await idsFor(store, { wanted: null, until: noon })).toEqual([early])
  })

  test('the newest are found first over years, whatever the order they came in', async () => {
    const { store, source } = await openWith()
    const minutes = [-1, -400_000, -3_000, 0, -3_000_000, -70, -40_000, -9]
    const ids = new Map<number, number>()
    for (const at of minutes)
      ids.set(at, await addStory(store, source.id, { publishedAt: minutesAfter(at), seenAt: noon }))
    const inOrder = minutes.toSorted((a, b) => b - a).map((at) => ids.get(at))
    for (const limit of [1, 3, 8])
      expect(await idsFor(store, { wanted: { term: 'पुल' } }, limit)).toEqual(inOrder.slice(0, limit))
    const until = minutesAfter(-70)
    expect(await idsFor(store, { wanted: { term: 'पुल' }, until })).toEqual(inOrder.slice(4))
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
    const from = minutesAfter(-60)
    const { fingerprint } = draftOf(source.id)
    const wanted = some('पुल', 'नदी', 'सड़क')
    const found = await store.articles.similar({ wanted, from }, { limit: 10 })
    expect(found).toEqual([
      {
        articleId: late.articleId,
        storyId: late.storyId,
        fingerprint,
        publishedAt: minutesAfter(30),
      },
      {
        articleId: early.articleId,
        storyId: early.storyId,
        fingerprint,
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
    const recent = { wanted: some('पुल'), from: minutesAfter(-60) }
    expect(await store.articles.similar(recent, { limit: 3 })).toHaveLength(1)
  })
}

const all = (...terms: string[]): TermQuery => ({ all: terms.map((term) => ({ term })) })
const some = (...terms: string[]): TermQuery => ({ some: terms.map((term) => ({ term })) })
