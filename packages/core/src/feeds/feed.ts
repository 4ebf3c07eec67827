import type { Address } from '../readers/reader.ts'

/**
 * What there is to a channel that gets news besides its reader, who follows its topics and has its language and digest
 * times. A feed is a channel: a story comes to it once, whatever number of its topics match.
 */
export type Feed = {
  readonly readerId: number
  /** The community that the channel belongs to: a server of Discord. */
  readonly community: string
  /** The address of whoever set it up, to be told where it comes to a halt. */
  readonly owner: string
  /** The role that each message calls; `null`: nobody. */
  readonly role: string | null
  /** Where the channel is a forum: a post for each message, or one a day that holds them all. */
  readonly posts: 'message' | 'day'
  /** The post of a day that the messages of that day go into. */
  readonly post: { readonly day: string; readonly id: string } | null
  /** Whether the owner was told of the trouble at hand. */
  readonly isOwnerTold: boolean
  /** The name under which its messages come; `null`: the bot's own. */
  readonly alias: FeedAlias | null
}

/** A name for a feed, and the platform's key to speak under it, which is a secret; `null`: there is none yet. */
export type FeedAlias = { readonly name: string; readonly key: string | null }

/** What may be changed of a feed. */
export type FeedChanges = Partial<Omit<Feed, 'readerId' | 'community'>>

/** Feeds. Implemented by `@khabar/store`. */
export interface FeedStore {
  /** The feed at an address; `null`: there is none, or only a reader. */
  at(address: Address): Promise<Feed | null>
  /** The feeds of a community on a platform, the oldest first. */
  of(community: { platform: string; community: string }): Promise<Feed[]>
  /** Where all the feeds of a platform are. */
  places(platform: string): Promise<{ community: string; address: string }[]>
  /** Makes the feed of a reader, or changes the one that they have. */
  put(feed: Feed): Promise<void>
  change(readerId: number, changes: FeedChanges): Promise<void>
  /** Notes that the owner is told. True for one caller only, until a change takes it back. */
  tellOwner(readerId: number): Promise<boolean>
}
