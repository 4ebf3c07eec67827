import type { Settlement } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { addStory, claimAtNoon, messageOf, noon, queueOne, readerAt, sourceNamed } from './samples.ts'

/** Contract of `OutboxStore.sentTo`. */
export function describeSendings(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  test('what readers were sent of stories is known by their messages', async () => {
    const { store } = await openStore()
    const source = await sourceNamed(store, 'भोर')
    const stories = []
    for (let index = 0; index < 3; index++) stories.push(await addStory(store, source.id))
    const [bridge = 0, fair = 0, river = 0] = stories
    const [mira, dev] = [await readerAt(store, 'mira'), await readerAt(store, 'dev')]
    const both = await messageOf(store, [bridge, fair])
    const other = await messageOf(store, [river])
    const empty = await messageOf(store, [])
    for (const [key, messageId] of Object.entries({ both, other, empty }))
      await queueOne(store, mira.id, { key, messageId })

    const { messagesOf, storiesIn } = await store.outbox.sentTo([mira.id, dev.id], {
      storyIds: [bridge, river],
    })
    expect(messagesOf).toEqual(new Map([[mira.id, [both, other, empty]]]))
    expect(storiesIn).toEqual(
      new Map([
        [both, [bridge]],
        [other, [river]],
      ]),
    )
    expect((await store.outbox.sentTo([mira.id], { storyIds: [river] })).messagesOf).toEqual(
      new Map([[mira.id, [other, empty]]]),
    )
    for (const [readerIds, storyIds] of [
      [[], stories],
      [[mira.id], []],
    ])
      expect((await store.outbox.sentTo(readerIds ?? [], { storyIds: storyIds ?? [] })).messagesOf.size).toBe(
        0,
      )
  })

  test('what failed or was dropped was not sent', async () => {
    const { store } = await openStore()
    const storyId = await addStory(store, (await sourceNamed(store, 'भोर')).id)
    const outcomes: [string, Settlement, number][] = [
      ['1', { state: 'sent', platformMessageId: '5', at: noon }, 1],
      ['2', { state: 'failed', reason: 'too long', at: noon }, 0],
      ['3', { state: 'dropped', reason: 'gone', at: noon }, 0],
    ]
    for (const [address, settlement, count] of outcomes) {
      const reader = await readerAt(store, address)
      await queueOne(store, reader.id, { messageId: await messageOf(store, [storyId]) })
      const { deliveries } = await store.outbox.claim(claimAtNoon)
      for (const delivery of deliveries) await store.outbox.settle(delivery, settlement)
      const { messagesOf } = await store.outbox.sentTo([reader.id], { storyIds: [storyId] })
      expect(messagesOf.size).toBe(count)
    }
  })
}
