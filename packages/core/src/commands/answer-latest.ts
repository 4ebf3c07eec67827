import { listOf, noticeOf } from '../messages/compose.ts'
import type { Action, Message } from '../messages/message.ts'
import type { Story, StoryCursor } from '../stories/story.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** Stories on one page of an answer. */
export const pageLength = 5

/** The newest stories, with a button for the page after. */
export async function answerLatest(
  { store, say, style }: Enquiry,
  after: StoryCursor | null,
): Promise<Message> {
  const found = await store.stories.latest({ limit: pageLength + 1, after })
  const shown = found.slice(0, pageLength)
  const last = shown.at(-1)
  if (!last) return noticeOf(say('latest-empty'))
  const more: Action[] =
    found.length > shown.length ? [{ label: say('action-more'), data: pageData(last) }] : []
  return listOf(shown, { ...style, title: say('latest-title'), actions: more })
}

function pageData(last: Story): string {
  return encodeCommand({ name: 'latest', after: { updatedAt: last.updatedAt, id: last.id } })
}
