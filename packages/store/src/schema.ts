import type { DigestEdition, Digits, FollowKind, Language, Pictures, SourceFormat } from '@khabar/core'
import type { Generated } from 'kysely'
import type {
  CorrectionsTable,
  EditsTable,
  MessagesTable,
  OutboxTable,
  PaceTable,
  WatchedArticlesTable,
} from './delivery-tables.ts'

/**
 * The tables. Instants are whole milliseconds since 1970 in UTC, truths are 0 or 1, and what nobody searches in is
 * JSON text: every engine has these.
 */
export type Schema = {
  sources: SourcesTable
  listed_items: ListedItemsTable
  stories: StoriesTable
  articles: ArticlesTable
  fingerprints: FingerprintsTable
  words: WordsTable
  questions: { id: Generated<number>; text: string; used_at: number }
  readers: ReadersTable
  topics: TopicsTable
  follows: FollowsTable
  messages: MessagesTable
  message_stories: { message_id: number; story_id: number }
  outbox: OutboxTable
  watched_articles: WatchedArticlesTable
  corrections: CorrectionsTable
  feeds: FeedsTable
  edits: EditsTable
  pace: PaceTable
  /** When the next message may go into a chat; rows that say nothing any more are removed. */
  chat_pace: { reader_id: number; platform: string; next_at: number }
  /** How many requests a platform refused as invalid in a minute since 1970. */
  invalid_requests: { platform: string; minute: number; requests: number }
  /** Who holds what until when. */
  leases: { name: string; holder: string; lease_until: number }
  /** What platforms sent in the last day; without a holder: handled. `body` is that of one that must not be lost. */
  updates: UpdatesTable
  /** What long work notes of itself, as JSON. See `marks.ts`. */
  marks: { name: string; value: string }
}

type UpdatesTable = {
  bot: string
  id: number
  holder: string | null
  lease_until: number
  taken_at: number
  body: Generated<string | null>
}

export type SourcesTable = {
  id: Generated<number>
  url: string
  name: string
  format: SourceFormat
  due_at: number
  items_due_at: number | null
  /** The earlier of the two: what claims go by. */
  claim_at: number
  /** Until then a claimed source belongs to the process that claimed it. */
  lease_until: number | null
  etag: string | null
  last_modified: string | null
  failures: number
  failing_since: number | null
  last_read_at: number | null
  last_new_at: number | null
  gap_ms: number | null
  ttl_ms: number | null
  address: string | null
  /** JSON of a redirect on trial. */
  move: string | null
  last_error: string | null
  paused_because: string | null
  /** JSON list of notices. */
  noticed: Generated<string>
}

/** Items that wait have an item and are due at some time; those that were passed over have neither, but a reason. */
export type ListedItemsTable = {
  id: Generated<number>
  source_id: number
  item_id: string
  /** JSON of the listing's item. */
  item: string | null
  announce: number
  tries: number
  due_at: number | null
  passed_at: number | null
  reason: string | null
}

export type StoriesTable = {
  id: Generated<number>
  /** When its newest article was published; that article gives the columns from `headline` to `source`. */
  updated_at: number
  first_at: number
  article_count: number
  /** 1 once its followers were looked for. */
  announced: number
  /** Articles that it had when it was last looked at for its followers; differs from `article_count`: look again. */
  announced_articles: Generated<number>
  /** What it was like when its followers were last told, and when that was. */
  announced_at: Generated<number | null>
  announced_headline: Generated<string | null>
  announced_summary: Generated<string | null>
  announced_sources: Generated<string | null>
  announced_breaking: Generated<number>
  /** 1 where its headline came as breaking news. */
  breaking: Generated<number>
  /** How many updates its followers were told of. */
  updates: Generated<number>
  headline: string
  summary: string
  url: string | null
  image_url: string | null
  /** JSON list of places. */
  dateline: string
  section: string | null
  source: string
  /** JSON list of the outlets' names as they were when their articles came. */
  sources: string
  /** Since then it is shown and found no more. */
  withdrawn_at: Generated<number | null>
  /** Since then it is held back by an operator. */
  held_at: Generated<number | null>
}

export type ArticlesTable = {
  id: Generated<number>
  source_id: number
  item_id: string
  story_id: number
  published_at: number
  seen_at: number
  /** JSON list of analysed terms; before the long columns, so that reading it does not read them. */
  terms: string
  /** JSON of why it joined its story; `null` where it began it. */
  joined_because: Generated<string | null>
  /** Its address in plain form (see `plainAddressOf`). */
  address: Generated<string | null>
  /** JSON of the summary, the article and the teaser sets. */
  summary: string
  article: string
  teaser_sets: string
}

/**
 * JSON, apart from the articles' long columns, for many are read at once. Articles of before there were fingerprints
 * have no row.
 */
type FingerprintsTable = { article_id: number; fingerprint: string }

/** The words that articles hold. */
export type WordsTable = {
  term: string
  label: string
  sound: string
  /** The first two letters of the sound. */
  start: string
  headlines: number
}

export type ReadersTable = {
  id: Generated<number>
  platform: string
  address: string
  language: Language
  time_zone: string
  /** JSON list of `HH:MM`. */
  digest_times: string
  /** JSON list of ISO weekdays. */
  digest_days: string
  digest_at: number | null
  digest_length: number
  digest_edition: DigestEdition
  when_nothing_new: 'silence' | 'line'
  /** JSON of `{ from, until }`; null: none. */
  quiet: string | null
  breaking_in_quiet: number
  digits: Digits
  pictures: Pictures
  active: number
  inactive_because: string | null
  /** Signs in a row that they may be gone. */
  strikes: Generated<number>
  created_at: number
}

export type TopicsTable = {
  id: Generated<number>
  key: string
  label: string
  /** JSON list. */
  terms: string
  /** The term under which a topic is looked up. */
  anchor: string
}

/** What there is to feeds besides their readers; `post` and `alias` are JSON, and an alias holds a secret. */
export type FeedsTable = {
  reader_id: number
  community: string
  owner: string
  role: string | null
  posts: 'message' | 'day'
  post: string | null
  is_owner_told: number
  alias: string | null
}

type FollowsTable = {
  id: Generated<number>
  reader_id: number
  topic_id: number
  followed_at: number
  kind: FollowKind
}
