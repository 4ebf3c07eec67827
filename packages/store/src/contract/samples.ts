import {
  type ArticleDraft,
  type DeliveryDraft,
  fingerprintOf,
  type Message,
  type PollState,
  type Reader,
  type Source,
  type Store,
} from '@khabar/core'
import type { Article } from '@khabar/parser'

/** Noon of the day on which these tests happen. */
export const noon = Temporal.Instant.from('2026-11-24T12:00:00Z')

/** An instant that many minutes after noon. */
export function minutesAfter(minutes: number): Temporal.Instant {
  return noon.add({ milliseconds: Math.round(minutes * 60_000) })
}

/** An article about a bridge, with something in every field. */
export const bridgeArticle: Article = {
  url: 'https://ujala.example/pul',
  headline: 'नदी पर नया पुल खुला',
  subhead: 'दो ज़िलों की दूरी घटी',
  dateline: ['सोनपुर', 'हाजीपुर'],
  paragraphs: ['पुल पर सुबह से गाड़ियां चलने लगीं।', 'इसे बनाने में तीन साल लगे।'],
  byline: 'मीरा दास',
  agency: null,
  publisher: 'उजाला',
  section: 'प्रदेश',
  tags: ['पुल', 'सड़क'],
  publishedAt: Temporal.Instant.from('2026-11-24T09:30:00Z'),
  modifiedAt: Temporal.Instant.from('2026-11-24T10:15:30.5Z'),
  images: [{ url: 'https://ujala.example/pul.jpg', alt: 'नया पुल' }],
  language: 'hi',
  truncated: false,
  kind: 'news',
}

/** A source in the store, made on first use of its name. */
export async function sourceNamed(store: Store, name: string): Promise<Source> {
  const known = await store.sources.list()
  const url = `https://${encodeURIComponent(name)}.example/feed`
  const settings = [...known, { name, url, format: 'feed' as const }]
  await store.sources.configure(settings, noon)
  const source = (await store.sources.list()).find((other) => other.url === url)
  if (!source) throw new Error(`no source ${name}`)
  return source
}

const bridgeFingerprint = fingerprintOf(bridgeArticle)

let items = 0

/** A draft of an article, published and seen at noon unless said otherwise. */
export function draftOf(
  sourceId: number,
  {
    itemId = `item-${++items}`,
    terms = ['पुल', 'नदी'],
    fingerprint = bridgeFingerprint,
    words = [],
    breaking = false,
    publishedAt = noon,
    seenAt = publishedAt,
    ...article
  }: Partial<Omit<ArticleDraft, 'article'>> & Partial<Omit<Article, 'publishedAt'>> = {},
): ArticleDraft {
  return {
    sourceId,
    itemId,
    article: { ...bridgeArticle, ...article },
    teaserSets: [
      {
        title: 'और पढ़ें',
        place: 'below',
        teasers: [{ headline: 'मेला शुरू', dateline: [], text: null, truncated: false, url: null, image: null }],
      },
    ],
    summary: {
      text: 'पुल खुल गया।',
      words: 3,
      sentences: [{ text: 'पुल खुल गया।', paragraph: 0, start: 0, end: 12, compressed: false }],
      engine: 'extractive',
      warnings: [],
    },
    terms,
    fingerprint,
    words,
    breaking,
    publishedAt,
    seenAt,
  }
}

/** Stores a story of one article and gives its id. */
export async function addStory(
  store: Store,
  sourceId: number,
  article: Parameters<typeof draftOf>[1] = {},
): Promise<number> {
  return (await store.articles.add(draftOf(sourceId, article), { storyId: null, announce: true })).storyId
}

/** What a new reader is made with. */
export const readerDefaults: Omit<Reader, 'id' | 'platform' | 'address'> = {
  language: 'hi',
  timeZone: 'Asia/Kolkata',
  digestTimes: ['07:00'],
  digestDays: [1, 2, 3, 4, 5, 6, 7],
  digestAt: null,
  digestLength: 10,
  digestEdition: 'all',
  whenNothingNew: 'silence',
  quiet: null,
  breakingInQuiet: false,
  digits: 'latin',
  pictures: 'none',
  active: true,
  inactiveBecause: null,
  createdAt: noon,
}

/** A reader on Telegram. */
export function readerAt(store: Store, address: string, changes: Partial<Reader> = {}): Promise<Reader> {
  return store.readers.ensure({ platform: 'telegram', address }, { ...readerDefaults, ...changes })
}

/** One sentence. */
export const notice: Extract<Message, { kind: 'notice' }> = { kind: 'notice', text: 'नमस्ते', actions: [] }

let messages = 0

/** Stores a message that carries stories, and gives its id. */
export function messageOf(store: Store, storyIds: readonly number[] = []): Promise<number> {
  return store.outbox.putMessage({ key: `message-${++messages}`, body: notice, storyIds, createdAt: noon })
}

/** Queues one delivery of a new message; breaking and due at noon unless said otherwise. */
export async function queueOne(
  store: Store,
  readerId: number,
  { key = 'story:1', ...delivery }: Partial<DeliveryDraft> = {},
): Promise<void> {
  const messageId = delivery.messageId ?? (await messageOf(store))
  await store.outbox.queue([{ readerId, key, lane: 'breaking', dueAt: noon, ...delivery, messageId }])
}

/** A claim of Telegram's rows at noon, with a pace that holds nothing back. */
export const claimAtNoon = { platform: 'telegram', now: noon, limit: 100, leaseMs: 60_000, perSecond: 1_000 }

/** A poll that went well. */
export const goodPoll: PollState = {
  dueAt: minutesAfter(10),
  itemsDueAt: null,
  address: null,
  move: null,
  etag: '"a1"',
  lastModified: 'Tue, 24 Nov 2026 12:00:00 GMT',
  failures: 0,
  failingSince: null,
  lastReadAt: noon,
  lastNewAt: minutesAfter(-30),
  gapMs: 1_800_000,
  ttlMs: null,
  lastError: null,
  pausedBecause: null,
  noticed: [],
}
