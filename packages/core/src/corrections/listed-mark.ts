import { createHash } from 'node:crypto'
import type { FeedItem } from '@khabar/parser'
import { cleanHeadline } from '../headline/clean-headline.ts'

/** What a listing said of an article when we last read it: what a change is noticed by. */
export type ListedMark = {
  /** The listing's headline without furniture. */
  readonly headline: string
  /** A digest of the listed text and of when the outlet says that it last changed. */
  readonly content: string
  /** When the article was read under this mark. */
  readonly readAt: Temporal.Instant
}

/** The mark of a listed item that is read now. */
export function listedMarkOf(item: FeedItem, readAt: Temporal.Instant): ListedMark {
  const text = [item.modifiedAt?.toString() ?? '', item.contentHtml ?? item.excerpt ?? ''].join('\n')
  const content = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  return { headline: cleanHeadline(item.headline), content, readAt }
}

/** Changes of the text alone are looked at so often at most: live pages change with every reading. */
const restMinutes = 30

/** Whether an item that is listed as `now` should be read again. */
export function isChanged(before: ListedMark, now: ListedMark): boolean {
  if (before.headline !== now.headline) return true
  const rested = now.readAt.since(before.readAt).total('minutes') >= restMinutes
  return before.content !== now.content && rested
}
