import { chooseStories } from '../digests/choose-stories.ts'
import { parseTimes } from '../digests/parse-times.ts'
import { nextSlot } from '../digests/slots.ts'
import { digestOf, noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import type { Enquiry } from './conversation.ts'
import { readerDefaults } from './conversation.ts'

/** A digest now (`null`), or a new rhythm for the daily one ("07:00 21:00", "off"). */
export async function answerDigest(enquiry: Enquiry, times: string | null): Promise<Message> {
  return times === null ? digestNow(enquiry) : setTimes(enquiry, times)
}

async function digestNow({ store, now, reader, say, style }: Enquiry): Promise<Message> {
  const length = reader?.digestLength ?? readerDefaults.digestLength
  const { stories, leftOut } = await chooseStories(store, { reader, now, length })
  return stories.length === 0
    ? noticeOf(say('digest-empty'))
    : digestOf(stories, { ...style, slot: now, leftOut })
}

async function setTimes(enquiry: Enquiry, text: string): Promise<Message> {
  const { store, now, say } = enquiry
  const digestTimes = parseTimes(text)
  if (!digestTimes) return noticeOf(say('digest-bad-time', { text: text.trim().slice(0, 60) }))
  const reader = enquiry.reader ?? (await enquiry.join(digestTimes))
  const digestAt = nextSlot({ digestTimes, timeZone: reader.timeZone }, now)
  await store.readers.update(reader.id, { digestTimes, digestAt, active: true, inactiveBecause: null })
  return noticeOf(
    digestTimes.length === 0 ? say('digest-off') : say('digest-set', { times: digestTimes.join(', ') }),
  )
}
