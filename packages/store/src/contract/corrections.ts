import { type CorrectionDraft, fingerprintOf } from '@khabar/core'
import { expect, test } from 'vitest'
import {
  corrected,
  createCorrectionHarness,
  editsAtNoon,
  mark,
  since,
  spreadAt,
} from './create-correction-harness.ts'
import type { CreateDatabase } from './harness.ts'
import {
  addStory,
  bridgeArticle,
  claimAtNoon,
  draftOf,
  minutesAfter,
  noon,
  notice,
  queueOne,
  readerAt,
} from './samples.ts'

/** Contract of `CorrectionStore`. */
export function describeCorrections(createDatabase: CreateDatabase): void {
  const { openWithStory, send } = createCorrectionHarness(createDatabase)

  test('an item that became an article is known by the mark under which it was read', async () => {
    const { store, source, articleId } = await openWithStory()
    const watched = (options: { since: Temporal.Instant }) =>
      store.corrections.watched(source.id, ['pul', 'nadi'], options)
    expect(await watched({ since })).toEqual([{ articleId, itemId: 'pul', mark }])
    expect(await watched({ since: minutesAfter(1) })).toEqual([])
    await store.corrections.noteListed(articleId, { ...mark, content: 'b' })
    expect(await watched({ since })).toMatchObject([{ mark: { content: 'b' } }])
    const { articleId: unmarked } = await store.articles.add(draftOf(source.id, { itemId: 'nadi' }), {
      storyId: null,
      announce: true,
    })
    expect(await watched({ since })).toContainEqual({ articleId: unmarked, itemId: 'nadi', mark: null })
  })

  test('pages are checked of stories that readers were sent, the most widely sent first, then after a rest', async () => {
    const { store, source, articleId, messageId } = await openWithStory()
    const wide = await addStory(store, source.id)
    const [wideArticle] = await store.articles.ofStory(wide)
    await addStory(store, source.id)
    const toCheck = (minutes: number) =>
      store.corrections.pagesToCheck({
        since,
        checkedBefore: minutesAfter(minutes),
        missingBefore: minutesAfter(minutes + 150),
        limit: 5,
      })
    expect(await toCheck(0)).toEqual([])
    await send(store, 'mira', messageId)
    const wideId = await store.outbox.putMessage({
      key: 'wide',
      body: notice,
      storyIds: [wide],
      createdAt: noon,
    })
    for (const address of ['dev', 'sita']) await send(store, address, wideId)
    expect(await toCheck(0)).toEqual([wideArticle?.id, articleId])
    await store.corrections.noteCheck(wideArticle?.id ?? 0, { at: minutesAfter(10), isMissing: false })
    expect(await toCheck(9)).toEqual([articleId])
    await store.corrections.noteCheck(wideArticle?.id ?? 0, { at: minutesAfter(11), isMissing: true })
    expect(await toCheck(9)).toEqual([wideArticle?.id, articleId])
    expect(await toCheck(-140)).toEqual([articleId])
  })

  test('a page is missing since it was first found so, until it is there again', async () => {
    const { store, articleId } = await openWithStory()
    const check = (minutes: number, isMissing: boolean) =>
      store.corrections.noteCheck(articleId, { at: minutesAfter(minutes), isMissing })
    expect(await check(0, true)).toEqual(noon)
    expect(await check(40, true)).toEqual(noon)
    expect(await check(80, false)).toBeNull()
    expect(await check(90, true)).toEqual(minutesAfter(90))
  })

  test('a restated article is shown and found by what it says now, and its correction is due', async () => {
    const { store, articleId, storyId } = await openWithStory()
    const article = { ...bridgeArticle, headline: 'पुल अभी नहीं खुला' }
    const summary = { ...draftOf(1).summary, text: 'उद्घाटन टल गया।' }
    const draft: CorrectionDraft = {
      headlines: [bridgeArticle.headline],
      corrected: { headline: article.headline, summary: summary.text, url: article.url, imageUrl: null },
      at: noon,
    }
    const restated = { article, summary, terms: ['उद्घाटन'], fingerprint: fingerprintOf(article), words: [] }
    await store.corrections.restate(articleId, restated, null)
    expect(await store.corrections.due(noon, { limit: 5 })).toEqual([])
    await store.corrections.restate(articleId, restated, draft)
    expect(await store.stories.get(storyId)).toMatchObject({
      headline: 'पुल अभी नहीं खुला',
      summary: 'उद्घाटन टल गया।',
      articleCount: 1,
    })
    expect(await store.articles.get(articleId)).toMatchObject({ article, itemId: 'pul' })
    const found = await store.stories.matching({ wanted: { term: 'उद्घाटन' } }, { limit: 5 })
    expect(found.map(({ id }) => id)).toEqual([storyId])
    const [due] = await store.corrections.due(noon, { limit: 5 })
    expect(due).toEqual({ ...draft, id: expect.any(Number), storyId })
    await store.corrections.postpone(due?.id ?? 0, minutesAfter(10))
    expect(await store.corrections.due(minutesAfter(9), { limit: 5 })).toEqual([])
    expect(await store.corrections.due(minutesAfter(10), { limit: 5 })).toHaveLength(1)
    await store.corrections.postpone(due?.id ?? 0, null)
    expect(await store.corrections.due(minutesAfter(9_999), { limit: 5 })).toEqual([])
  })

  test('a withdrawn story is neither shown nor found nor told, and is withdrawn once', async () => {
    const { store, storyId } = await openWithStory()
    expect(await store.corrections.withdrawStory(storyId, noon)).toBe(true)
    expect(await store.corrections.withdrawStory(storyId, noon)).toBe(false)
    expect(await store.corrections.withdrawStory(999, noon)).toBe(false)
    expect(await store.stories.latest({ limit: 5 })).toEqual([])
    expect(await store.stories.matching({ wanted: { term: 'पुल' } }, { limit: 5 })).toEqual([])
    expect(await store.articles.similar({ wanted: { term: 'पुल' } }, { limit: 5 })).toEqual([])
    expect(await store.articles.at(['ujala.example/pul'], { limit: 5 })).toEqual([])
    expect(await store.stories.unannounced({ limit: 5 })).toEqual([])
    expect(await store.corrections.due(noon, { limit: 5 })).toMatchObject([
      { storyId, corrected: null, headlines: [bridgeArticle.headline] },
    ])
  })

  test('an article that is withdrawn from a story of several leaves it to the others', async () => {
    const { store, source, articleId, storyId } = await openWithStory()
    await store.articles.add(
      draftOf(source.id, { headline: 'पुल से गुजरे ट्रक', publishedAt: minutesAfter(-5) }),
      {
        storyId,
        announce: true,
      },
    )
    const ownId = await store.corrections.withdrawArticle(articleId, noon)
    expect(ownId).not.toBe(storyId)
    expect(await store.stories.latest({ limit: 5 })).toMatchObject([
      { id: storyId, headline: 'पुल से गुजरे ट्रक', articleCount: 1 },
    ])
    expect(await store.corrections.withdrawArticle(999, noon)).toBeNull()
  })

  test('a replaced message goes out as the new one where it waits, and is edited where it was sent', async () => {
    const { store, storyId, messageId } = await openWithStory()
    const mira = await send(store, 'mira', messageId, '7,8')
    const dev = await readerAt(store, 'dev')
    for (const { id } of [mira, dev]) await store.readers.update(id, { digits: 'devanagari' })
    await queueOne(store, dev.id, { messageId, dueAt: minutesAfter(5) })
    expect(await store.corrections.spread(messageId, spreadAt)).toBe(false)
    await store.corrections.replaceMessage(messageId, { key: 'corrected', body: corrected })
    await store.corrections.replaceMessage(messageId, { key: 'again', body: corrected })
    for (let pass = 0; pass < 2; pass++)
      expect(await store.corrections.spread(messageId, spreadAt)).toBe(false)

    const messages = await store.corrections.messagesOf(storyId, { since, afterId: 0, limit: 5 })
    expect(messages).toMatchObject([
      {
        id: messageId,
        key: 'story:1',
        body: notice,
        isReplaced: true,
        language: 'hi',
        timeZone: 'Asia/Kolkata',
        digits: 'devanagari',
      },
      { key: 'corrected', body: corrected, isReplaced: false },
    ])
    const { edits, waitMs } = await store.corrections.claimEdits(editsAtNoon)
    expect(waitMs).toBeNull()
    expect(edits).toMatchObject([
      {
        readerId: mira.id,
        address: 'mira',
        platformMessageIds: ['7', '8'],
        sent: notice,
        message: corrected,
        attempt: 1,
      },
    ])
    const { deliveries } = await store.outbox.claim({ ...claimAtNoon, now: minutesAfter(5) })
    expect(deliveries).toMatchObject([{ readerId: dev.id, message: corrected }])
    expect((await store.outbox.sentTo([mira.id, dev.id], { storyIds: [storyId] })).messagesOf.size).toBe(2)
  })

  test('what waits of a withdrawn story is dropped where nothing else is in the message', async () => {
    const { store, messageId } = await openWithStory()
    await queueOne(store, (await readerAt(store, 'dev')).id, { messageId })
    await store.corrections.replaceMessage(messageId, { key: 'corrected', body: corrected })
    await store.corrections.spread(messageId, { ...spreadAt, dropWaiting: true })
    expect(await store.outbox.count()).toMatchObject({ dropped: 1, pending: 0 })
  })

  test('rows are spread in steps, and none is left out', async () => {
    const { store, messageId } = await openWithStory()
    for (const address of 'abcde') await send(store, address, messageId)
    await store.corrections.replaceMessage(messageId, { key: 'corrected', body: corrected })
    let steps = 0
    while (await store.corrections.spread(messageId, { ...spreadAt, limit: 2 })) steps += 1
    expect(steps).toBe(2)
    expect(await store.corrections.countEdits('telegram')).toMatchObject({ pending: 5 })
    expect(await store.corrections.countEdits('discord')).toMatchObject({ pending: 0 })
  })

  test('a message that is being sent when it is corrected is edited once it is there', async () => {
    const { store, messageId } = await openWithStory()
    await queueOne(store, (await readerAt(store, 'dev')).id, { messageId })
    const [claimed] = (await store.outbox.claim(claimAtNoon)).deliveries
    await store.corrections.replaceMessage(messageId, { key: 'corrected', body: corrected })
    await store.corrections.spread(messageId, spreadAt)
    expect((await store.corrections.claimEdits(editsAtNoon)).edits).toEqual([])
    if (claimed) await store.outbox.settle(claimed, { state: 'sent', platformMessageId: '9', at: noon })
    expect((await store.corrections.claimEdits(editsAtNoon)).edits).toMatchObject([
      { platformMessageIds: ['9'] },
    ])
  })
}
