import { noticeOf } from '../messages/compose.ts'
import { formatMoment, formatTime } from '../messages/dates.ts'
import type { Message } from '../messages/message.ts'
import type { Holdings } from '../privacy/holdings.ts'
import { quietUntil } from '../readers/quiet-hours.ts'
import { stoppedByReader } from '../readers/reader.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { labelOf } from '../topics/section-topic.ts'
import { maxTopicLength } from '../topics/topic-of.ts'
import { introIn } from './cards-in.ts'
import type { Enquiry } from './conversation.ts'
import { deliveriesTo } from './deliveries-to.ts'

/** What is asked about: a message by the platform's id of it, a topic in words, or (neither) the last message. */
export type Doubt = { readonly messageId: string | null; readonly words: string }

/** Why a message came, or what comes on a topic; then whatever keeps messages from coming. */
export async function answerWhy(enquiry: Enquiry, { messageId, words }: Doubt): Promise<Message> {
  const { say } = enquiry
  const held = whatHolds(enquiry)
  if (words !== '') return noticeOf([await aboutTopic(enquiry, words), ...held].join('\n'))
  const deliveries = await deliveriesTo(enquiry)
  const found =
    messageId === null
      ? deliveries[0]
      : deliveries.find((each) => each.platformMessageId?.split(',').includes(messageId))
  if (found) return noticeOf([becauseOf(found, enquiry), ...held].join('\n'))
  return noticeOf([say(messageId === null ? 'why-nothing' : 'why-answer'), ...held].join('\n'))
}

function becauseOf(delivery: Holdings['deliveries'][number], { say, reader, style }: Enquiry): string {
  const { key, message, settledAt, dueAt } = delivery
  const at = settledAt ?? dueAt
  const time = formatMoment(at, style)
  if (key.startsWith('digest:'))
    return say('why-digest', { time, edition: say(`edition-${reader?.digestEdition ?? 'all'}`) })
  const line = introIn(message)
  return line === null ? say('why-sent', { time }) : say('why-story', { time, line })
}

async function aboutTopic({ store, reader, say }: Enquiry, words: string): Promise<string> {
  const resolved = words.length > maxTopicLength ? null : await resolveTopic(words, store)
  if (!resolved) return say('topic-missing')
  const topic = await store.topics.find(resolved.key)
  const kind = topic && reader ? await store.topics.kindOf(reader.id, topic.id) : null
  return say(kind === null ? 'why-not-followed' : `why-${kind}`, { topic: labelOf(resolved, say) })
}

/** What keeps messages from coming, as far as it does now. */
function whatHolds({ reader, say, now, style }: Enquiry): string[] {
  if (!reader) return [say('why-not-joined')]
  if (!reader.active)
    return [say(reader.inactiveBecause === stoppedByReader ? 'why-stopped' : 'why-unreachable')]
  const until = quietUntil(reader, now)
  return [
    ...(until ? [say('why-quiet', { until: formatTime(until, style) })] : []),
    ...(reader.digestTimes.length === 0 ? [say('digest-without-times')] : []),
  ]
}
