import { noticeOf } from '../messages/compose.ts'
import type { Action, Message } from '../messages/message.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { FollowKind, Topic } from '../topics/topic.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'
import { pageOf, turnsOf } from './page-turns.ts'

/** What the reader follows, then what they mute, from the `offset`-th on, with a button to undo each. */
export async function answerTopics(enquiry: Enquiry, offset: number): Promise<Message> {
  const { store, say, reader, topicsAPage: pageLength } = enquiry
  const counts = reader ? await store.topics.counts(reader.id) : { follow: 0, mute: 0 }
  const total = counts.follow + counts.mute
  if (!reader || total === 0) return noticeOf(say('topics-none'))
  // Topics may have been removed since: behind the end lies the last page.
  const place = pageOf(Math.floor(offset / pageLength), { length: total, pageLength })
  const { start } = place
  const followed = await store.topics.followedBy(reader.id, { offset: start, limit: pageLength })
  const muted = await store.topics.mutedBy(reader.id, {
    offset: Math.max(0, start - counts.follow),
    limit: pageLength - followed.length,
  })
  const parts = [
    partOf(enquiry, followed, { kind: 'follow', count: counts.follow }),
    partOf(enquiry, muted, { kind: 'mute', count: counts.mute }),
  ]
  const dataOf = (page: number) => encodeCommand({ name: 'topics', offset: page * pageLength })
  const { footer, actions } = turnsOf(place, { say, dataOf })
  return noticeOf([...parts, footer ?? ''].filter((part) => part !== '').join('\n\n'), [
    ...followed.map((topic) => undoAction(enquiry, topic, 'unfollow')),
    ...muted.map((topic) => undoAction(enquiry, topic, 'unmute')),
    ...actions,
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
