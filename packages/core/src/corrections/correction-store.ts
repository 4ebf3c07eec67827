import type { ArticleIndex } from '../articles/index-article.ts'
import type { StoredArticle } from '../articles/stored-article.ts'
import type { Message } from '../messages/message.ts'
import type { Correction, CorrectionDraft, SentMessage } from './correction.ts'
import type { Edit, EditSettlement, EditState } from './edit.ts'
import type { ListedMark } from './listed-mark.ts'

/** An article as it is since its outlet changed it. */
export type Restatement = Pick<StoredArticle, 'article' | 'summary'> & ArticleIndex

/** An article that a listing names, and the mark under which it was read; `null`: nobody noted it. */
export type WatchedArticle = {
  readonly articleId: number
  readonly itemId: string
  readonly mark: ListedMark | null
}

/** What changed after it was sent, and the edits that tell readers. Implemented by `@khabar/store`. */
export interface CorrectionStore {
  /** Those of a source's items that became articles since an instant. */
  watched(
    sourceId: number,
    itemIds: readonly string[],
    options: { since: Temporal.Instant },
  ): Promise<WatchedArticle[]>
  /** Notes what a listing says of an article now. */
  noteListed(articleId: number, mark: ListedMark): Promise<void>
  /**
   * Articles whose pages should be looked at again: those that stories of `since` show and readers were sent, not
   * looked at after `checkedBefore` (those that were missing: after `missingBefore`), the most widely sent first, then
   * those that were not looked at for longest.
   */
  pagesToCheck(options: {
    since: Temporal.Instant
    checkedBefore: Temporal.Instant
    missingBefore: Temporal.Instant
    limit: number
  }): Promise<number[]>
  /** Notes that a page was looked at. Gives since when it is missing; `null`: it is there. */
  noteCheck(
    articleId: number,
    check: { at: Temporal.Instant; isMissing: boolean },
  ): Promise<Temporal.Instant | null>
  /** Replaces what an article says, and what its story shows of it; with a correction where readers are to be told. */
  restate(articleId: number, restated: Restatement, correction: CorrectionDraft | null): Promise<void>
  /**
   * Takes back an article: in a story of several it is parted from the others first. Its story is found and shown no
   * more. Gives the id of the story that was withdrawn; `null` where there is no such article.
   */
  withdrawArticle(articleId: number, at: Temporal.Instant): Promise<number | null>
  /** The same for a story with all its articles; false where there is none, or it was withdrawn before. */
  withdrawStory(storyId: number, at: Temporal.Instant): Promise<boolean>
  /** Corrections that are due, the earliest first. */
  due(now: Temporal.Instant, bounds: { limit: number }): Promise<Correction[]>
  /** Sets when a correction is looked at again; `null`: never. */
  postpone(correctionId: number, dueAt: Temporal.Instant | null): Promise<void>
  /** Messages of `since` that carry a story, by ascending id. */
  messagesOf(
    storyId: number,
    page: { since: Temporal.Instant; afterId: number; limit: number },
  ): Promise<SentMessage[]>
  /** Puts a corrected message into the place of one that nothing has replaced yet. */
  replaceMessage(messageId: number, replacement: { key: string; body: Message }): Promise<void>
  /**
   * Gives up to `limit` rows of a replaced message to the newest one in its place: what waits is sent as that, what was
   * sent since `since` is edited, what stands in neither state any more stays. With `dropWaiting`, what waits is not sent.
   *
   * @returns whether there may be more.
   */
  spread(
    messageId: number,
    options: { now: Temporal.Instant; since: Temporal.Instant; limit: number; dropWaiting: boolean },
  ): Promise<boolean>
  /**
   * Takes edits that are due on a platform, in its pace, only while nothing that is to be sent is due there. Edits whose
   * lease ran out are given out again: to edit twice is harmless.
   */
  claimEdits(claim: {
    platform: string
    now: Temporal.Instant
    limit: number
    leaseMs: number
    perSecond: number
    gapMsOf?: (address: string) => number
  }): Promise<{ edits: Edit[]; waitMs: number | null }>
  /** Writes what became of an edit; nothing where it was claimed again, or has a newer message to show. */
  settleEdit(edit: Pick<Edit, 'deliveryId' | 'claim'>, settlement: EditSettlement): Promise<void>
  /** Edits by state, for operators and tests. */
  countEdits(platform?: string): Promise<Readonly<Record<EditState, number>>>
}
