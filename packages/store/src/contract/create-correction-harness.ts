import type { ListedMark, Message, Store } from '@khabar/core'
import { type CreateDatabase, createHarness } from './harness.ts'
import {
  bridgeArticle,
  claimAtNoon,
  draftOf,
  minutesAfter,
  noon,
  notice,
  queueOne,
  readerAt,
  sourceNamed,
} from './samples.ts'

export const mark: ListedMark = { headline: bridgeArticle.headline, content: 'a', readAt: noon }
export const since = minutesAfter(-48 * 60)
export const spreadAt = { now: noon, since, limit: 100, dropWaiting: false }
export const editsAtNoon = { ...claimAtNoon, limit: 10 }
export const corrected: Message = { ...notice, text: 'सुधार' }

/** Opens stores with a story that may be corrected, and sends it to readers. */
export function createCorrectionHarness(createDatabase: CreateDatabase) {
  const openStore = createHarness(createDatabase)

  /** A story of one article, and a message that carries it. */
  async function openWithStory() {
    const { store, openAgain } = await openStore()
    const source = await sourceNamed(store, 'भोर')
    const { articleId, storyId } = await store.articles.add(
      { ...draftOf(source.id, { itemId: 'pul' }), listed: mark },
      { storyId: null, announce: true },
    )
    const messageId = await store.outbox.putMessage({
      key: 'story:1',
      body: notice,
      storyIds: [storyId],
      createdAt: noon,
    })
    return { store, openAgain, source, articleId, storyId, messageId }
  }

  async function send(store: Store, address: string, messageId: number, platformMessageId = '7') {
    const reader = await readerAt(store, address)
    await queueOne(store, reader.id, { messageId })
    const { deliveries } = await store.outbox.claim(claimAtNoon)
    for (const claimed of deliveries)
      await store.outbox.settle(claimed, { state: 'sent', platformMessageId, at: noon })
    return reader
  }

  return { openWithStory, send }
}
