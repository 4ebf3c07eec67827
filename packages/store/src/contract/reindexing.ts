import { fingerprintOf, reindexStep } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { bridgeArticle, draftOf, minutesAfter, noon, readerAt, sourceNamed } from './samples.ts'

const find = (term: string) => [{ wanted: { term } }, { limit: 10 }] as const

/** How what an older analyser has indexed is indexed anew. */
export function describeReindexing(createDatabase: CreateDatabase): void {
  const open = createHarness(createDatabase)

  /** Three articles and three topics as an analyser of version 1 may have left them. */
  async function openOlder() {
    const { store, openAgain, connect } = await open()
    await reindexStep(store, { limit: 2, version: 1 })
    const source = await sourceNamed(store, 'उजाला')
    const headlines = ['नदी पर नया पुल खुला', 'मेले में भीड़', 'नदी का पानी घटा']
    for (const [index, headline] of headlines.entries()) {
      const draft = draftOf(source.id, {
        headline,
        terms: ['पुराना'],
        fingerprint: fingerprintOf({ ...bridgeArticle, headline: 'पुराना' }),
        words: [{ term: 'पुराना', label: 'पुराना', sound: 'prn', inHeadline: false }],
        publishedAt: minutesAfter(index),
      })
      await store.articles.add(draft, { storyId: null, announce: true })
    }
    return { store, openAgain, connect }
  }

  test('articles are found by the new terms and no more by the old, step by step', async () => {
    const { store, connect } = await openOlder()
    const steps = []
    for (let more = true; more; ) {
      const step = await reindexStep(store, { limit: 2, version: 2 })
      steps.push(step.articles)
      more = step.more
    }
    expect(steps).toEqual([2, 1, 0, 0])
    expect(await store.stories.matching(...find('पुराना'))).toEqual([])
    expect((await store.stories.matching(...find('नदी'))).map(({ headline }) => headline)).toEqual([
      'नदी का पानी घटा',
      'नदी पर नया पुल खुला',
    ])
    expect(await store.words.known(['पुराना', 'नदी'])).toEqual(new Set(['नदी']))
    const db = await connect()
    const counted = db.selectFrom('words').select('headlines').where('term', '=', 'नदी')
    expect(await counted.executeTakeFirst()).toEqual({ headlines: 2 })
    const [newest] = await store.stories.latest({ limit: 1 })
    const [article] = await store.articles.ofStory(newest?.id ?? 0)
    expect(article?.fingerprint).toEqual(fingerprintOf({ ...bridgeArticle, headline: 'नदी का पानी घटा' }))
  })

  test('the newest are done first, and another process goes on where the first one stopped', async () => {
    const { store, openAgain } = await openOlder()
    await reindexStep(store, { limit: 1, version: 2 })
    expect((await store.stories.matching(...find('नदी'))).map(({ headline }) => headline)).toEqual([
      'नदी का पानी घटा',
    ])
    const other = await openAgain()
    expect(await reindexStep(other, { limit: 5, version: 2 })).toMatchObject({ articles: 2, more: true })
  })

  test('a step that two processes make at once is made once', async () => {
    const { store, openAgain } = await openOlder()
    const other = await openAgain()
    await reindexStep(store, { limit: 1, version: 2 })
    const both = await Promise.all([store, other].map((each) => reindexStep(each, { limit: 2, version: 2 })))
    expect(both.map(({ articles }) => articles).sort()).toEqual([0, 2])
  })

  test('topics get the terms of the new analyser, and those that are equal then become one', async () => {
    const { store } = await openOlder()
    const kept = await store.topics.ensure({ key: 'क', label: 'नदी', terms: ['क'] })
    const merged = await store.topics.ensure({ key: 'ख', label: 'नदियों', terms: ['ख'] })
    const section = await store.topics.ensure({ key: '\ue000sport', label: 'sport', terms: ['\ue000sport'] })
    const [both, one, muter] = await Promise.all(['1', '2', '3'].map((address) => readerAt(store, address)))
    for (const topic of [kept, merged]) await store.topics.follow(both?.id ?? 0, topic.id, noon)
    await store.topics.follow(one?.id ?? 0, merged.id, noon)
    await store.topics.follow(muter?.id ?? 0, kept.id, noon)
    await store.topics.mute(muter?.id ?? 0, merged.id, noon)
    while ((await reindexStep(store, { limit: 2, version: 2 })).more);
    expect(await store.topics.get(kept.id)).toMatchObject({ key: 'नदी', terms: ['नदी'] })
    expect(await store.topics.get(merged.id)).toBeNull()
    expect(await store.topics.get(section.id)).toEqual(section)
    for (const reader of [both, one])
      expect(await store.topics.kindOf(reader?.id ?? 0, kept.id)).toBe('follow')
    expect(await store.topics.kindOf(muter?.id ?? 0, kept.id)).toBe('mute')
    const { follow } = await store.topics.matching(['नदी'])
    expect(follow.map(({ id }) => id)).toEqual([kept.id])
  })

  test('what is of this version or of a newer one is left as it is', async () => {
    const { store } = await openOlder()
    while ((await reindexStep(store, { limit: 5, version: 3 })).more);
    for (const version of [2, 3])
      expect(await reindexStep(store, { limit: 5, version })).toEqual({ articles: 0, topics: 0, more: false })
  })
}
