import { translatorFor } from '../locales/translator.ts'
import { formatDay } from '../messages/dates.ts'
import type { Message } from '../messages/message.ts'
import type { Address, Language, Reader } from '../readers/reader.ts'
import { sections } from '../sections/section.ts'
import { sectionTerm } from '../sections/section-term.ts'
import type { Store } from '../store.ts'
import { addFeed, type FeedPlace, type FeedWish } from './add-feed.ts'
import { pauseFeed, removeFeed } from './change-feed.ts'
import { describeFeed } from './describe-feed.ts'
import type { Feed } from './feed.ts'
import type { FeedEnquiry } from './feed-enquiry.ts'
import { type FeedNames, listFeeds } from './list-feeds.ts'
import { previewFeed } from './preview-feed.ts'

type Asked = { readonly language: Language }

/** News into the channels of communities: what those who manage them ask for, and what a platform must know. */
export type Feeds = {
  add(place: FeedPlace, wish: FeedWish, asked: Asked): Promise<Message>
  pause(place: FeedPlace, asked: Asked): Promise<Message>
  resume(place: FeedPlace, asked: Asked): Promise<Message>
  /** Without words the whole feed. */
  remove(place: FeedPlace, words: string | undefined, asked: Asked): Promise<Message>
  preview(words: string | undefined, asked: Asked): Promise<Message>
  list(community: { platform: string; community: string }, asked: Asked & FeedNames): Promise<Message>
  /** What the channel at an address gets and when, in a line; `null`: there is no feed. */
  describe(address: Address, asked: Asked): Promise<string | null>
  /** The feed at an address with its reader; `null`: there is none. */
  at(address: Address): Promise<{ readonly feed: Feed; readonly reader: Reader } | null>
  /** The address of a feed of that community, by its reader's number; `null` where it is none of theirs. */
  addressOf(readerId: number, community: { platform: string; community: string }): Promise<Address | null>
  /** Ends the feed at an address: its channel is no more. Nothing of it is kept. */
  end(address: Address): Promise<void>
  /** Ends all feeds of a community that is no more, or wants us no more. @returns how many. */
  endAll(community: { platform: string; community: string }): Promise<number>
  /** Whether the owner of a feed is to be told now of its trouble: true once. */
  tellOwner(feed: Feed): Promise<boolean>
  /** Today in a reader's zone and words: `2026-11-24` and `24 नवंबर की खबरें`. */
  dayOf(reader: Reader): { readonly day: string; readonly title: string }
  keepPost(feed: Feed, post: Feed['post']): Promise<void>
  keepAlias(feed: Feed, alias: Feed['alias']): Promise<void>
  /** Where all the feeds of a platform are. */
  places(platform: string): Promise<{ readonly community: string; readonly address: string }[]>
  /** The sections of a story by the names that they have for readers of either language. */
  sectionNamesOf(storyId: number): Promise<string[]>
}

/** Feeds over a store. Errors of the store are the caller's to report. */
export function createFeeds({ store, now }: { store: Store; now: () => Temporal.Instant }): Feeds {
  const enquire = ({ language }: Asked): FeedEnquiry => ({
    store,
    now: now(),
    language,
    say: translatorFor(language),
  })
  return {
    add: (place, wish, asked) => addFeed(enquire(asked), place, wish),
    pause: (place, asked) => pauseFeed(enquire(asked), place, 'pause'),
    resume: (place, asked) => pauseFeed(enquire(asked), place, 'resume'),
    remove: (place, words, asked) => removeFeed(enquire(asked), place, words),
    preview: (words, asked) => previewFeed(enquire(asked), words),
    list: (community, asked) => listFeeds(enquire(asked), community, asked),

    async describe(address, asked) {
      const feed = await store.feeds.at(address)
      const reader = feed && (await store.readers.get(feed.readerId))
      return reader && describeFeed(enquire(asked), reader)
    },

    async at(address) {
      const feed = await store.feeds.at(address)
      const reader = feed && (await store.readers.get(feed.readerId))
      return feed && reader ? { feed, reader } : null
    },

    async addressOf(readerId, community) {
      const feeds = await store.feeds.of(community)
      return feeds.some((feed) => feed.readerId === readerId) ? store.readers.get(readerId) : null
    },

    async end(address) {
      const feed = await store.feeds.at(address)
      if (feed) await store.privacy.forget(feed.readerId)
    },

    async endAll(community) {
      const feeds = await store.feeds.of(community)
      for (const { readerId } of feeds) await store.privacy.forget(readerId)
      return feeds.length
    },

    tellOwner: ({ readerId }) => store.feeds.tellOwner(readerId),

    dayOf({ language, timeZone, digits }) {
      const at = now()
      const date = formatDay(at, { language, timeZone, digits })
      const day = at.toZonedDateTimeISO(timeZone).toPlainDate().toString()
      return { day, title: translatorFor(language)('feed-day', { date }) }
    },

    keepPost: ({ readerId }, post) => store.feeds.change(readerId, { post }),

    keepAlias: ({ readerId }, alias) => store.feeds.change(readerId, { alias }),

    places: (platform) => store.feeds.places(platform),

    async sectionNamesOf(storyId) {
      const terms = (await store.stories.termsOf([storyId])).get(storyId)
      const named = sections.filter((section) => terms?.has(sectionTerm(section)))
      return named.flatMap((section) =>
        (['hi', 'en'] as const).map((language) => translatorFor(language)(`section-${section}`)),
      )
    },
  }
}
