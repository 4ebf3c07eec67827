import { noticeOf } from '../messages/compose.ts'
import { formatDay, nameOfZone } from '../messages/dates.ts'
import type { Message } from '../messages/message.ts'
import { sayTimes } from '../messages/say-times.ts'
import type { Enquiry } from './conversation.ts'

/** What is held on the reader, in a few lines. The whole of it, message by message, an operator can give. */
export async function answerMydata({ store, reader, say, style }: Enquiry): Promise<Message> {
  const held = reader && (await store.privacy.holdings(reader.id))
  if (!held) return noticeOf(say('mydata-none'))
  const { platform, address, createdAt, digestTimes, timeZone } = held.reader
  const lines = [
    say('mydata-address', { platform, date: formatDay(createdAt, style) }),
    say('mydata-settings', {
      times: sayTimes(digestTimes, style) || '–',
      zone: nameOfZone(timeZone, style.language),
    }),
    say('mydata-topics', { count: held.topics.length }),
    say('mydata-deliveries', { count: held.deliveries.length }),
  ]
  const list = lines.map((line) => `• ${line}`).join('\n')
  return noticeOf([say('mydata'), list, say('mydata-more', { address: `${platform}:${address}` })].join('\n'))
}
