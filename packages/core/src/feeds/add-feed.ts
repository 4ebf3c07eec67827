import { readerDefaults } from '../commands/conversation.ts'
import { parseTimes } from '../digests/parse-times.ts'
import { nextSlot } from '../digests/slots.ts'
import { noticeOf } from '../messages/compose.ts'
import { fitText } from '../messages/fit-text.ts'
import type { Message } from '../messages/message.ts'
import { type Address, type Reader, type ReaderChanges, unchosenSettings } from '../readers/reader.ts'
import { everythingTopic, isEverything } from '../topics/everything-topic.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { Topic } from '../topics/topic.ts'
import { maxTopicLength } from '../topics/topic-of.ts'
import type { Feed } from './feed.ts'
import type { FeedEnquiry } from './feed-enquiry.ts'

/** A channel as a feed is made for it. */
export type FeedPlace = Address & {
  readonly community: string
  /** As people there call it: `#खबरें`. */
  readonly name: string
}

/** What is wanted of a feed; what is left out stays as it is. */
export type FeedWish = {
  /** The words of a topic or a section; left out: all the news. */
  readonly topic?: string | undefined
  /** Topics and all the news exclude each other: what is wanted takes the place of the other. Else it is added. */
  readonly isEither?: boolean
  /** Times of a daily digest in somebody's words; `off`: each story as it comes, which is so from the start. */
  readonly times?: string | undefined
  readonly role?: string | undefined
  readonly posts?: Feed['posts'] | undefined
  /** A name for its messages to come under; `null`: the bot's own. */
  readonly alias?: string | null | undefined
  /** The address of whoever wants it. */
  readonly owner: string
}

/** The longest words that are told back. */
const longestEcho = 60
/** From midnight to midnight nothing comes but the digest. */
const digestOnly = { from: '00:00', until: '00:00' }

/** Has a channel follow a topic: the channel becomes a reader if it was none. A feed that was paused goes on. */
export async function addFeed(enquiry: FeedEnquiry, place: FeedPlace, wish: FeedWish): Promise<Message> {
  const { store, now, say } = enquiry
  const times = wish.times === undefined ? undefined : parseTimes(wish.times)
  if (times === null) return noticeOf(say('feed-bad-times', { text: fitText(wish.times ?? '', longestEcho) }))
  const topic = await topicWanted(enquiry, wish.topic)
  if (!topic) return noticeOf(say('feed-bad-topic', { text: fitText(wish.topic ?? '', longestEcho) }))
  const reader = await ensureReader(enquiry, place)
  await putFeed(enquiry, { place, wish, reader })
  if (wish.isEither) await unfollowOther(enquiry, { reader, topic })
  await store.topics.follow(reader.id, topic.id, now)
  const schedule = await scheduleOf(enquiry, { ...reader, digestTimes: times ?? reader.digestTimes })
  await store.readers.update(reader.id, { ...schedule, active: true, inactiveBecause: null })
  return noticeOf(added(enquiry, { place, topic, digestTimes: schedule.digestTimes ?? [] }))
}

/** The topic of somebody's words, all the news without any; `null` where they mean nothing. */
async function topicWanted({ store }: FeedEnquiry, words: string | undefined): Promise<Topic | null> {
  if (words === undefined) return store.topics.ensure(everythingTopic)
  const topic = words.length > maxTopicLength ? null : await resolveTopic(words, store)
  return topic && store.topics.ensure(topic)
}

function ensureReader(
  { store, now, language }: FeedEnquiry,
  { platform, address }: Address,
): Promise<Reader> {
  const { timeZone, digestLength } = readerDefaults
  return store.readers.ensure(
    { platform, address },
    {
      ...unchosenSettings,
      language,
      timeZone,
      digestTimes: [],
      digestAt: null,
      digestLength,
      active: true,
      inactiveBecause: null,
      createdAt: now,
    },
  )
}

async function putFeed(
  { store }: FeedEnquiry,
  { place, wish, reader }: { place: FeedPlace; wish: FeedWish; reader: Reader },
): Promise<void> {
  const known = await store.feeds.at(place)
  await store.feeds.put({
    readerId: reader.id,
    community: place.community,
    owner: wish.owner,
    role: wish.role ?? known?.role ?? null,
    posts: wish.posts ?? known?.posts ?? 'message',
    post: known?.post ?? null,
    isOwnerTold: false,
    alias: aliasOf(wish, known),
  })
}

/** Under another name the key is the same: it is made for the channel. */
function aliasOf({ alias }: FeedWish, known: Feed | null): Feed['alias'] {
  if (alias === undefined) return known?.alias ?? null
  return alias === null ? null : { name: alias, key: known?.alias?.key ?? null }
}

async function unfollowOther(
  { store: { topics } }: FeedEnquiry,
  { reader, topic }: { reader: Reader; topic: Topic },
): Promise<void> {
  for (const other of await topics.followedBy(reader.id))
    if (isEverything(other) !== isEverything(topic)) await topics.unfollow(reader.id, other.id)
}

/** Either each story as it comes, or a digest and nothing else. */
export async function scheduleOf({ store, now }: FeedEnquiry, reader: Reader): Promise<ReaderChanges> {
  const { digestTimes } = reader
  const followed = await store.topics.followedBy(reader.id)
  return {
    digestTimes,
    digestAt: nextSlot(reader, now),
    digestEdition: followed.some(isEverything) ? 'all' : 'followed',
    quiet: digestTimes.length > 0 ? digestOnly : null,
  }
}

function added(
  { say, language }: FeedEnquiry,
  { place, topic, digestTimes }: { place: FeedPlace; topic: Topic; digestTimes: readonly string[] },
): string {
  const facts = {
    place: place.name,
    topic: labelOf(topic, say),
    times: new Intl.ListFormat(language).format(digestTimes),
  }
  const kind = digestTimes.length > 0 ? 'feed-added-digest' : 'feed-added'
  return say(isEverything(topic) ? `${kind}-all` : kind, facts)
}
