import { cleanHeadline } from '../headline/clean-headline.ts'
import { noticeOf } from '../messages/compose.ts'
import { formatMoment } from '../messages/dates.ts'
import type { Card, Message } from '../messages/message.ts'
import { isLink } from '../reading/link-in.ts'
import { type ReadPage, readPage } from '../reading/read-page.ts'
import { maxQueryLength } from '../search/parse-query.ts'
import type { Enquiry } from './conversation.ts'

/** No story of ours. */
const noStory = 0

/** The article at an address, or a pasted one, summarised, with its related stories below. */
export async function answerRead(enquiry: Enquiry, page: string): Promise<Message> {
  const { fetcher, say, now, style } = enquiry
  if (page === '') return noticeOf(say('read-missing'))
  if (!fetcher) return noticeOf(say('read-unreachable'))
  const read = await readPage(page, { fetcher, now, ...style })
  if (read.trouble === 'no-article' && !isLink(page))
    return noticeOf(say(page.length > maxQueryLength ? 'read-no-text' : 'read-missing'))
  if (read.trouble !== null) return noticeOf(say(`read-${read.trouble}`))
  const card = cardOfPage(read, enquiry)
  const actions = card.url ? [{ label: say('action-read'), url: card.url }] : []
  return { kind: 'story', intro: null, card, actions }
}

function cardOfPage(
  { article, summary, brief }: Extract<ReadPage, { trouble: null }>,
  { say, style, now }: Enquiry,
): Card {
  const at = article.publishedAt
  const meta = [article.publisher ?? article.agency ?? '', at ? formatMoment(at, style) : '']
  const told = [
    summary.text === '' ? say('read-without-summary') : summary.text,
    brief.text === '' ? '' : `${say('brief-heading')}\n${brief.text}`,
  ]
  return {
    storyId: noStory,
    headline: cleanHeadline(article.headline),
    summary: told.filter((part) => part !== '').join('\n\n'),
    meta: meta.filter((part) => part !== '').join(' · '),
    publishedAt: (at ?? now).toString(),
    url: article.url,
    imageUrl: null,
  }
}
