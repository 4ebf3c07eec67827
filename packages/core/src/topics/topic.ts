import type { Reader } from '../readers/reader.ts'

/** What a reader follows: words of their own, known by the terms they analyse to. */
export type Topic = {
  readonly id: number
  /** The analysed terms in sorted order, joined by a space: equal for spellings that mean the same. */
  readonly key: string
  /** The words as the first reader typed them. */
  readonly label: string
  readonly terms: readonly string[]
}

/** Topics and who follows them. Implemented by `@khabar/store`. */
export interface TopicStore {
  /** The topic of these terms, made where it is new. */
  ensure(topic: Omit<Topic, 'id'>): Promise<Topic>
  get(topicId: number): Promise<Topic | null>
  /** False where the reader follows it already. */
  follow(readerId: number, topicId: number, at: Temporal.Instant): Promise<boolean>
  /** False where the reader does not follow it. */
  unfollow(readerId: number, topicId: number): Promise<boolean>
  /** A reader's topics in the order they were followed. */
  followedBy(readerId: number): Promise<Topic[]>
  /** Topics all of whose terms are among `terms`; found through an index, not by looking at every topic. */
  matching(terms: readonly string[]): Promise<Topic[]>
  /**
   * Active readers who follow at least one of the topics, by ascending id after `afterReaderId`, each once, with the
   * first of the topics (in the order given) that they follow.
   */
  followers(topicIds: readonly number[], page: { afterReaderId: number; limit: number }): Promise<Follower[]>
}

/** A reader as a follower of a topic. */
export type Follower = Pick<Reader, 'id' | 'language' | 'timeZone'> & { readonly topicId: number }
