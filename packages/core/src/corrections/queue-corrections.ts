import type { Store } from '../store.ts'
import { correctMessage } from './correct-message.ts'
import type { Correction, SentMessage } from './correction.ts'
import { correctedHours } from './reread-changed.ts'

const correctionsAStep = 20
const messagesAPage = 100
/** Few enough that others who write need not wait long. */
const rowsAStep = 2_500
/** Then a correction is looked at once more: rows that were just being queued or sent are found by it. */
const againMinutes = 10

/**
 * Puts corrected messages into the place of those that readers were sent in the last two days, and queues the edits. A
 * process that dies in between begins again where it stopped.
 */
export async function queueCorrections({
  store,
  now,
}: {
  store: Store
  now: () => Temporal.Instant
}): Promise<void> {
  for (const correction of await store.corrections.due(now(), { limit: correctionsAStep })) {
    const isFirst = now().since(correction.at).total('minutes') < againMinutes
    await correctAll(correction, store, now())
    const again = correction.at.add({ minutes: againMinutes })
    await store.corrections.postpone(correction.id, isFirst ? again : null)
  }
}

async function correctAll(correction: Correction, store: Store, now: Temporal.Instant): Promise<void> {
  const since = correction.at.subtract({ hours: correctedHours })
  let afterId = 0
  for (;;) {
    const messages = await store.corrections.messagesOf(correction.storyId, {
      since,
      afterId,
      limit: messagesAPage,
    })
    for (const message of messages) await correctOne(message, correction, { store, now, since })
    const last = messages.at(-1)
    if (!last) return
    afterId = last.id
  }
}

async function correctOne(
  message: SentMessage,
  correction: Correction,
  { store, now, since }: { store: Store; now: Temporal.Instant; since: Temporal.Instant },
): Promise<void> {
  const body = message.isReplaced ? null : correctMessage(message.body, correction, message)
  if (body) {
    const key = `${message.key}:correction-${correction.id}`
    await store.corrections.replaceMessage(message.id, { key, body })
  }
  if (!body && !message.isReplaced) return
  const dropWaiting = correction.corrected === null && message.body.kind === 'story'
  while (await store.corrections.spread(message.id, { now, since, limit: rowsAStep, dropWaiting }));
}
