import { nextSlot } from '../digests/slots.ts'
import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import { stoppedByReader } from '../readers/reader.ts'
import type { Enquiry, ReaderDefaults } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** Joins, or comes back: a reader who had chosen digest times keeps them. */
export async function answerStart(enquiry: Enquiry, defaults: ReaderDefaults): Promise<Message> {
  const { say, now, store, style } = enquiry
  const reader = enquiry.reader ?? (await enquiry.join(defaults.digestTimes))
  if (!reader.active) {
    const digestAt = nextSlot(reader, now)
    await store.readers.update(reader.id, { active: true, inactiveBecause: null, digestAt })
  }
  const text =
    reader.digestTimes.length > 0
      ? say('start', { times: new Intl.ListFormat(style.language).format(reader.digestTimes) })
      : say('start-without-digest')
  return noticeOf(`${text}\n\n${say('help')}`, [
    { label: say('action-latest'), data: encodeCommand({ name: 'latest' }) },
    { label: say('action-digest'), data: encodeCommand({ name: 'digest', times: null }) },
  ])
}

/** Leaves: nothing more is sent, and nothing that was chosen is forgotten. */
export async function answerStop({ store, reader, say }: Enquiry): Promise<Message> {
  if (!reader?.active) return noticeOf(say('stop-unknown'))
  await store.readers.update(reader.id, { active: false, inactiveBecause: stoppedByReader })
  return noticeOf(say('stop'))
}
