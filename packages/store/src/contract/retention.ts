import type { Store } from '@khabar/core'
import { sql } from 'kysely'
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

const daysAfter = (days: number) => minutesAfter(days * 24 * 60)
const retention = { articleDays: 90, ledgerDays: 30, limit: 100 }

async function compactAll(store: Store, now: Temporal.Instant, limit = retention.limit) {
  let steps = 0
  for (let more = true; more; steps += 1) ({ more } = await store.compact({ ...retention, now, limit }))
  return steps
}

const word = (term: string, inHeadline: boolean) => ({ term, label: term, sound: '', inHeadline })

/** How what is old goes, and what stays. */
export function describeRetention(createDatabase: CreateDatabase): void {
  const open = createHarness(createDatabase)

  test('nothing goes before its time', async () => {
    const { store } = await open()
    const source = await sourceNamed(store, 'उजाला')
    await addStory(store, source.id)
    const reader = await readerAt(store, '1')
    await queueOne(store, reader.id)
    const [claimed] = (await store.outbox.claim(claimAtNoon)).deliveries
    if (claimed) await store.outbox.settle(claimed, { state: 'sent', platformMessageId: '1', at: noon })
    const none = { deliveries: 0, messages: 0, articles: 0, stories: 0, listedItems: 0, more: false }
    expect(await store.compact({ ...retention, now: daysAfter(30) })).toEqual(none)
    const at31 = await store.compact({ ...retention, now: daysAfter(31) })
    expect(at31).toEqual({ ...none, deliveries: 1, messages: 1 })
    expect(await store.compact({ ...retention, now: daysAfter(90) })).toEqual(none)
    const at91 = await store.compact({ ...retention, now: daysAfter(91) })
    expect(at91).toEqual({ ...none, articles: 1, stories: 1 })
  })

  test('an old article goes with all that finds it, and its words where no other article holds them', async () => {
    const { store, connect } = await open()
    const source = await sourceNamed(store, 'उजाला')
    const old = draftOf(source.id, {
      itemId: 'पुराना',
      headline: 'पुल खुला',
      terms: ['पुल', 'नदी', 'झूला'],
      words: [word('पुल', true), word('नदी', false), word('झूला', false)],
    })
    const { articleId, storyId } = await store.articles.add(old, { storyId: null, announce: true })
    const newer = draftOf(source.id, {
      publishedAt: daysAfter(50),
      headline: 'पुल बंद',
      terms: ['पुल', 'नदी'],
      words: [word('पुल', true), word('नदी', false)],
    })
    const kept = await store.articles.add(newer, { storyId: null, announce: true })
    await compactAll(store, daysAfter(100))
    expect(await store.articles.get(articleId)).toBeNull()
    expect(await store.stories.get(storyId)).toBeNull()
    const found = await store.stories.matching({ wanted: { term: 'पुल' } }, { limit: 10 })
    expect(found.map(({ id }) => id)).toEqual([kept.storyId])
    const db = await connect()
    expect(await db.selectFrom('words').select(['term', 'headlines']).orderBy('headlines').execute()).toEqual(
      [
        { term: 'नदी', headlines: 0 },
        { term: 'पुल', headlines: 1 },
      ],
    )
    expect(await db.selectFrom('fingerprints').select('article_id').execute()).toEqual([
      { article_id: kept.articleId },
    ])
  })

  test('an item whose article is gone is not new again', async () => {
    const { store } = await open()
    const source = await sourceNamed(store, 'उजाला')
    await addStory(store, source.id, { itemId: 'पुराना' })
    await compactAll(store, daysAfter(100))
    expect(await store.articles.knownItems(source.id, ['पुराना'])).toEqual(new Set())
    expect(await store.sources.notedItems(source.id, ['पुराना', 'नया'])).toEqual(new Set(['पुराना']))
    await compactAll(store, daysAfter(191))
    expect(await store.sources.notedItems(source.id, ['पुराना'])).toEqual(new Set())
  })

  test('a story that goes on shows what is left of it, and is not told again', async () => {
    const { store } = await open()
    const source = await sourceNamed(store, 'उजाला')
    const storyId = await addStory(store, source.id)
    const later = draftOf(source.id, { publishedAt: daysAfter(60), headline: 'पुल पर मेला' })
    await store.articles.add(later, { storyId, announce: true })
    for (const { story } of await store.stories.unannounced({ limit: 10 }))
      await store.stories.markAnnounced(story, null)
    await compactAll(store, daysAfter(100))
    const left = { articleCount: 1, headline: 'पुल पर मेला', firstAt: daysAfter(60) }
    expect(await store.stories.get(storyId)).toMatchObject(left)
    expect(await store.stories.unannounced({ limit: 10 })).toEqual([])
  })

  test('a story that a reader will still be sent stays until it was sent', async () => {
    const { store } = await open()
    const source = await sourceNamed(store, 'उजाला')
    const storyId = await addStory(store, source.id)
    const reader = await readerAt(store, '1')
    const messageId = await messageOf(store, [storyId])
    await queueOne(store, reader.id, { messageId })
    await compactAll(store, daysAfter(100))
    expect(await store.articles.ofStory(storyId)).toHaveLength(1)
    const now = daysAfter(100)
    const [claimed] = (await store.outbox.claim({ ...claimAtNoon, now })).deliveries
    expect(claimed?.readerId).toBe(reader.id)
    if (claimed) await store.outbox.settle(claimed, { state: 'sent', platformMessageId: '1', at: now })
    await compactAll(store, now)
    expect(await store.stories.get(storyId)).toBeNull()
    expect(await store.outbox.count()).toMatchObject({ pending: 0, sent: 0 })
  })

  test('what waited for a reader who left long ago goes', async () => {
    const { store } = await open()
    const reader = await readerAt(store, '1')
    await queueOne(store, reader.id)
    await store.readers.update(reader.id, { active: false })
    await compactAll(store, daysAfter(31))
    expect(await store.outbox.count()).toMatchObject({ pending: 0 })
  })

  test('a message stays as long as one of its rows', async () => {
    const { store, connect } = await open()
    const reader = await readerAt(store, '1')
    const messageId = await messageOf(store)
    await messageOf(store)
    await queueOne(store, reader.id, { messageId, dueAt: daysAfter(20) })
    await compactAll(store, daysAfter(40))
    const db = await connect()
    expect(await db.selectFrom('messages').select('id').execute()).toEqual([{ id: messageId }])
  })

  test('small steps come to the same end, also where rows that stay lie before those that go', async () => {
    const { store, connect } = await open()
    const source = await sourceNamed(store, 'उजाला')
    for (let index = 0; index < 7; index += 1)
      await addStory(store, source.id, { terms: ['पुल', `क${index}`] })
    const messageId = await messageOf(store)
    for (let index = 0; index < 30; index += 1) {
      const { id } = await readerAt(store, `${index}`)
      await queueOne(store, id, { messageId })
    }
    const db = await connect()
    // The first 25 still wait, as those of a platform whose bot does not run.
    await db.updateTable('outbox').set({ state: 'sent' }).where('id', '>', 25).execute()
    expect(await compactAll(store, daysAfter(100), 1)).toBeGreaterThan(3)
    expect(await store.outbox.count()).toMatchObject({ sent: 0, pending: 25 })
    expect(await store.stories.latest({ limit: 10 })).toEqual([])
    const { rows } = await sql`select * from article_search`.execute(db)
    expect(rows).toEqual([])
  })

  test('two processes that compact at once do it once', async () => {
    const { store, openAgain } = await open()
    const other = await openAgain()
    const source = await sourceNamed(store, 'उजाला')
    for (let index = 0; index < 20; index += 1) await addStory(store, source.id)
    const reader = await readerAt(store, '1')
    for (let index = 0; index < 20; index += 1) await queueOne(store, reader.id, { key: `story:${index}` })
    await store.readers.update(reader.id, { active: false })
    const now = daysAfter(100)
    const steps = await Promise.all([store, other].map((each) => each.compact({ ...retention, now })))
    const sum = (key: 'deliveries' | 'articles' | 'stories') =>
      steps.reduce((total, step) => total + step[key], 0)
    expect(sum('deliveries')).toBe(20)
    expect(sum('stories')).toBe(20)
    expect(sum('articles')).toBe(20)
    expect(await store.stories.latest({ limit: 100 })).toEqual([])
  })

  test('a question goes once no button was made for it for as long as articles are kept', async () => {
    const { store } = await open()
    const asked = await store.questions.ensure('पुल कब खुला?', noon)
    const askedAgain = await store.questions.ensure('मेला कब है?', noon)
    await compactAll(store, daysAfter(90))
    expect(await store.questions.ensure('मेला कब है?', daysAfter(90))).toBe(askedAgain)
    await compactAll(store, daysAfter(91))
    expect(await store.questions.get(asked)).toBeNull()
    expect(await store.questions.get(askedAgain)).toBe('मेला कब है?')
  })
}
