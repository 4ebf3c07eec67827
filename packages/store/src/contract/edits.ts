import type { Message } from '@khabar/core'
import { expect, test } from 'vitest'
import {
  corrected,
  createCorrectionHarness,
  editsAtNoon,
  since,
  spreadAt,
} from './create-correction-harness.ts'
import type { CreateDatabase } from './harness.ts'
import { claimAtNoon, minutesAfter, noon, notice, queueOne, readerAt } from './samples.ts'

/** Contract of `CorrectionStore`: how messages that were sent are edited. */
export function describeEdits(createDatabase: CreateDatabase): void {
  const { openWithStory, send } = createCorrectionHarness(createDatabase)

  test('a second correction is shown by the same edit, and an attempt of the first settles nothing any more', async () => {
    const { store, storyId, messageId } = await openWithStory()
    await send(store, 'mira', messageId)
    await store.corrections.replaceMessage(messageId, { key: 'first', body: corrected })
    await store.corrections.spread(messageId, spreadAt)
    const [first] = (await store.corrections.claimEdits(editsAtNoon)).edits
    const [, second] = await store.corrections.messagesOf(storyId, { since, afterId: 0, limit: 5 })
    const body: Message = { ...notice, text: 'दूसरा सुधार' }
    await store.corrections.replaceMessage(second?.id ?? 0, { key: 'second', body })
    await store.corrections.spread(second?.id ?? 0, spreadAt)
    if (first) await store.corrections.settleEdit(first, { state: 'done', at: noon })
    expect(await store.corrections.countEdits()).toMatchObject({ pending: 1, done: 0 })
    expect((await store.corrections.claimEdits(editsAtNoon)).edits).toEqual([])
    const later = { ...editsAtNoon, now: minutesAfter(1) }
    expect((await store.corrections.claimEdits(later)).edits).toMatchObject([{ sent: notice, message: body }])
  })

  /** A reader with one edit that is due. */
  async function openWithEdit() {
    const { store, openAgain, messageId } = await openWithStory()
    const reader = await send(store, 'mira', messageId)
    await store.corrections.replaceMessage(messageId, { key: 'corrected', body: corrected })
    await store.corrections.spread(messageId, spreadAt)
    const claim = async (minutes = 0) =>
      (await store.corrections.claimEdits({ ...editsAtNoon, now: minutesAfter(minutes) })).edits
    return { store, openAgain, reader, claim }
  }

  test('edits wait while anything that is to be sent is due', async () => {
    const { store, claim } = await openWithEdit()
    await queueOne(store, (await readerAt(store, 'dev')).id, { key: 'digest', lane: 'digest' })
    expect(await claim()).toEqual([])
    await store.outbox.claim(claimAtNoon)
    expect(await claim()).toHaveLength(1)
  })

  test('edits take from the pace that all sends of the platform share', async () => {
    const { store, claim } = await openWithEdit()
    await store.outbox.pause('telegram', minutesAfter(1))
    expect(await store.corrections.claimEdits(editsAtNoon)).toEqual({ edits: [], waitMs: 60_000 })
    expect(await claim(1)).toHaveLength(1)
  })

  test('an edit whose process died is given out again, and settled by who has it', async () => {
    const { store, openAgain, claim } = await openWithEdit()
    const [lost] = await claim()
    expect(await claim()).toEqual([])
    const other = await openAgain()
    const { edits } = await other.corrections.claimEdits({ ...editsAtNoon, now: minutesAfter(2) })
    expect(edits).toMatchObject([{ attempt: 2 }])
    if (lost) await store.corrections.settleEdit(lost, { state: 'failed', reason: 'late', at: noon })
    for (const edit of edits) await other.corrections.settleEdit(edit, { state: 'done', at: noon })
    expect(await store.corrections.countEdits()).toMatchObject({ done: 1, failed: 0, sending: 0 })
    expect(await claim(10)).toEqual([])
  })

  test('an edit that is to wait comes again at its time', async () => {
    const { store, claim } = await openWithEdit()
    const [edit] = await claim()
    const settlement = {
      state: 'pending',
      reason: 'limit',
      dueAt: minutesAfter(3),
      isAttempt: false,
    } as const
    if (edit) await store.corrections.settleEdit(edit, settlement)
    expect(await claim(2)).toEqual([])
    expect(await claim(3)).toMatchObject([{ attempt: 1 }])
  })

  test('readers who are gone, and messages of more than two days, are not edited', async () => {
    const { store, reader, claim } = await openWithEdit()
    await store.readers.update(reader.id, { active: false, inactiveBecause: 'blocked' })
    expect(await claim()).toEqual([])
    await store.readers.update(reader.id, { active: true })
    expect(await claim(48 * 60 + 1)).toEqual([])
    expect(await store.corrections.countEdits()).toMatchObject({ dropped: 1 })
  })

  test('messages that were sent before the last two days are left as they are', async () => {
    const { store, storyId, messageId } = await openWithStory()
    await send(store, 'mira', messageId)
    await store.corrections.replaceMessage(messageId, { key: 'corrected', body: corrected })
    await store.corrections.spread(messageId, { ...spreadAt, since: minutesAfter(1) })
    expect(await store.corrections.countEdits()).toMatchObject({ pending: 0 })
    const page = { since: minutesAfter(1), afterId: 0, limit: 5 }
    expect(await store.corrections.messagesOf(storyId, page)).toEqual([])
  })
}
