import type { QuietReader } from '../readers/due-in-quiet.ts'
import type { Reader } from '../readers/reader.ts'

/** What readers follow or mute: words of their own, known by the terms they analyse to, or a section. */
export type Topic = {
  readonly id: number
  /** The analysed terms in sorted order, joined by a space: equal for spellings that mean the same. */
  readonly key: string
  /** The words as the first reader typed them; of a section its name in code (see `labelOf`). */
  readonly label: string
  readonly terms: readonly string[]
}

/** What a reader chose for a topic: its stories as they come, or none of them. Muted wins over followed. */
export type FollowKind = 'follow' | 'mute'

/** What one reader chose for one topic. */
export type TopicChoice = { readonly readerId: number; readonly topic: Topic; readonly kind: FollowKind }

/** A part of a reader's topics. */
export type TopicPage = { readonly offset?: number; readonly limit?: number }

/** Topics, who follows and who mutes them. Implemented by `@khabar/store`. */
export interface TopicStore {
  /** The topic of these terms, made where it is new. */
  ensure(topic: Omit<Topic, 'id'>): Promise<Topic>
  get(topicId: number): Promise<Topic | null>
  /** The topic with this key, if anybody ever asked for it. */
  find(key: string): Promise<Topic | null>
  /** False where the reader follows it already. A topic that they muted is muted no more. */
  follow(readerId: number, topicId: number, at: Temporal.Instant): Promise<boolean>
  /** False where the reader mutes it already. A topic that they followed is followed no more. */
  mute(readerId: number, topicId: number, at: Temporal.Instant): Promise<boolean>
  /** False where the reader does not follow it. */
  unfollow(readerId: number, topicId: number): Promise<boolean>
  /** False where the reader does not mute it. */
  unmute(readerId: number, topicId: number): Promise<boolean>
  /** What the reader chose for the topic; `null`: nothing. */
  kindOf(readerId: number, topicId: number): Promise<FollowKind | null>
  /** How many topics the reader follows and mutes. */
  counts(readerId: number): Promise<Readonly<Record<FollowKind, number>>>
  /** Topics that a reader follows, in the order in which they chose them. */
  followedBy(readerId: number, page?: TopicPage): Promise<Topic[]>
  /** Topics that a reader mutes, in the order in which they chose them. */
  mutedBy(readerId: number, page?: TopicPage): Promise<Topic[]>
  /** What these readers chose, by reader, then topic. */
  choicesOf(readerIds: readonly number[]): Promise<TopicChoice[]>
  /**
   * Topics all of whose terms are among `terms`, by ascending id: those that somebody follows, and those that somebody
   * mutes. Found through an index: the cost is that of the terms, whatever the number of topics and readers.
   */
  matching(terms: readonly string[]): Promise<Readonly<Record<FollowKind, Topic[]>>>
  /** Active readers who follow the topic and mute none of `unlessMuted`, by ascending id after `afterReaderId`. */
  followers(
    topicId: number,
    page: { unlessMuted?: readonly number[]; afterReaderId: number; limit: number },
  ): Promise<Follower[]>
}

/** A reader as a follower of a topic. */
export type Follower = Pick<Reader, 'id' | 'language' | 'digits' | 'pictures'> & QuietReader
