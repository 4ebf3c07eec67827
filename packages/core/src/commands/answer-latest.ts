import { listOf, noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import type { Story, StoryCursor } from '../stories/story.ts'
import type { LatestPage } from './answer-page.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'
import { turnActions } from './page-turns.ts'

/** Stories on one page of an answer. */
export const pageLength = 5

/** The newest stories, a page at a time. Pages hang together by their stories: what comes meanwhile moves none. */
export async function answerLatest(enquiry: Enquiry, asked: LatestPage = { at: 'first' }): Promise<Message> {
  const { say, style } = enquiry
  const { page, shown, hasMore } = await readPage(enquiry, asked)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return noticeOf(say('latest-empty'))
  const number = page.at === 'first' ? 1 : page.number
  return listOf(shown, {
    ...style,
    title: say('latest-title'),
    footer: number === null || (number === 1 && !hasMore) ? null : say('page', { page: number }),
    actions: turnActions(say, {
      previous: page.at === 'first' ? null : previousData(first, number),
      next: hasMore ? nextData(last, number) : null,
    }),
  })
}

type Read = { readonly page: LatestPage; readonly shown: readonly Story[]; readonly hasMore: boolean }

/** The page that is asked for; the first one where nothing is left of it, or where it would begin with the newest. */
async function readPage(enquiry: Enquiry, page: LatestPage): Promise<Read> {
  const { stories } = enquiry.store
  if (page.at === 'before') {
    const shown = await stories.latest({ limit: pageLength, before: page.cursor })
    return shown.length < pageLength ? readPage(enquiry, { at: 'first' }) : { page, shown, hasMore: true }
  }
  const after = page.at === 'first' ? null : page.cursor
  const found = await stories.latest({ limit: pageLength + 1, after })
  if (found.length === 0 && after) return readPage(enquiry, { at: 'first' })
  return { page, shown: found.slice(0, pageLength), hasMore: found.length > pageLength }
}

function nextData(last: Story, number: number | null): string {
  const page = { at: 'after', cursor: cursorAt(last), number: number === null ? null : number + 1 } as const
  return encodeCommand({ name: 'latest', page })
}

/** Where the number is not known the one before is not known either: then it is the first page. */
function previousData(first: Story, number: number | null): string {
  const isFirst = number === null || number <= 2
  const page: LatestPage = isFirst
    ? { at: 'first' }
    : { at: 'before', cursor: cursorAt(first), number: number - 1 }
  return encodeCommand({ name: 'latest', page })
}

function cursorAt({ updatedAt, id }: Story): StoryCursor {
  return { updatedAt, id }
}
