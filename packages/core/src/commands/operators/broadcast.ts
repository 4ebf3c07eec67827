import { noticeOf } from '../../messages/compose.ts'
import type { Message } from '../../messages/message.ts'
import { quietUntil } from '../../readers/quiet-hours.ts'
import type { Enquiry } from '../conversation.ts'
import { encodeCommand } from '../encode-command.ts'
import type { OperatorAssent } from './operator-task.ts'

/** In UTF-16 units: one message on every platform. */
const longestText = 2_000
/** An older yes is none: what was queued is forgotten after the ledger's days, and would be queued again. */
const validHours = 24
const readersAStep = 2_500

/** Shows a message as it would go to all active readers of the platform, with a button that sends it. */
export async function previewBroadcast(
  { store, say, platform, now }: Enquiry,
  words: string,
): Promise<Message> {
  const text = words.trim()
  if (text === '') return noticeOf(say('operator-broadcast-usage'))
  if (text.length > longestText) return noticeOf(say('operator-broadcast-long', { limit: longestText }))
  const [count, question] = await Promise.all([
    store.readers.countActive(platform),
    store.questions.ensure(text, now),
  ])
  if (count === 0) return noticeOf(say('operator-broadcast-nobody'))
  const readers = say('count-readers', { count })
  return noticeOf(say('operator-broadcast-ask', { readers, text }), [
    {
      label: say('action-broadcast', { readers }),
      data: encodeCommand({ name: 'assent', task: 'broadcast', text: question, asked: now }),
    },
  ])
}

/**
 * Queues a message that was shown to an operator for all active readers of the platform, a page at a time; in their quiet
 * hours it waits for the end of these. Its key is that of the preview: whoever has a row for it gets no second one,
 * however often the button is pressed and wherever the process died.
 */
export async function sendBroadcast(
  enquiry: Enquiry,
  { text: question, asked }: Extract<OperatorAssent, { task: 'broadcast' }>,
): Promise<string> {
  const { store, say, now } = enquiry
  const text = await store.questions.get(question)
  const hours = now.since(asked).total('hours')
  if (text === null || hours < 0 || hours > validHours) return say('operator-broadcast-old')
  const queued = await queueForAll(enquiry, {
    key: `broadcast:${asked.epochMilliseconds}.${question}`,
    body: noticeOf(text),
  })
  if (queued === 0) return say('operator-broadcast-before')
  return say('operator-broadcast-done', { readers: say('count-readers', { count: queued }) })
}

async function queueForAll(
  { store, now, platform }: Enquiry,
  { key, body }: { key: string; body: Message },
): Promise<number> {
  const messageId = await store.outbox.putMessage({ key, body, storyIds: [], createdAt: now })
  let queued = 0
  let afterReaderId = 0
  for (;;) {
    const readers = await store.readers.active({ platform, afterReaderId, limit: readersAStep })
    const last = readers.at(-1)
    if (!last) return queued
    queued += await store.outbox.queue(
      readers.map((reader) => {
        const dueAt = quietUntil(reader, now) ?? now
        return { readerId: reader.id, key, messageId, lane: 'digest', dueAt }
      }),
    )
    afterReaderId = last.id
  }
}
