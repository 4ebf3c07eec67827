import { noticeOf } from '../messages/compose.ts'
import type { Action, Message } from '../messages/message.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { FollowKind, Topic } from '../topics/topic.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** Topics on one page: each has a button. */
const pageLength = 8

/** What the reader follows, then what they mute, from the `offset`-th on, with a button to undo each. */
export async function answerTopics(enquiry: Enquiry, offset: number): Promise<Message> {
  const { store, say, reader } = enquiry
  const counts = reader ? await store.topics.counts(reader.id) : { follow: 0, mute: 0 }
  const total = counts.follow + counts.mute
  if (!reader || total === 0) return noticeOf(say('topics-none'))
  // A page that lies behind the end, because topics were removed since, is the first one.
  const start = offset < total ? offset : 0
  const followed = await store.topics.followedBy(reader.id, { offset: start, limit: pageLength })
  const muted = await store.topics.mutedBy(reader.id, {
    offset: Math.max(0, start - counts.follow),
    limit: pageLength - followed.length,
  })
  const parts = [
    partOf(enquiry, followed, { kind: 'follow', count: counts.follow }),
    partOf(enquiry, muted, { kind: 'mute', count: counts.mute }),
  ]
  const next = start + followed.length + muted.length
  return noticeOf(parts.filter((part) => part !== '').join('\n\n'), [
    ...followed.map((topic) => undoAction(enquiry, topic, 'unfollow')),
    ...muted.map((topic) => undoAction(enquiry, topic, 'unmute')),
    ...(next < total
      ? [{ label: say('action-more-topics'), data: encodeCommand({ name: 'topics', offset: next }) }]
      : []),
  ])
}

function partOf(
  { say }: Enquiry,
  topics: readonly Topic[],
  { kind, count }: { kind: FollowKind; count: number },
): string {
  if (topics.length === 0) return ''
  const lines = topics.map((topic) => `• ${labelOf(topic, say)}`)
  return [say(`topics-${kind}`, { count }), ...lines].join('\n')
}

function undoAction({ say }: Enquiry, topic: Topic, name: 'unfollow' | 'unmute'): Action {
  return {
    label: say(`action-${name}`, { topic: labelOf(topic, say) }),
    data: encodeCommand({ name, topic: topic.id }),
  }
}
