/** A table that a copy takes over, and what its rows are ordered by: the key by which one is found. */
export type CopiedTable = {
  readonly name: string
  readonly key: readonly string[]
  readonly numbered: boolean
}

const numbered = (name: string): CopiedTable => ({ name, key: ['id'], numbered: true })
const keyed = (name: string, ...key: string[]): CopiedTable => ({ name, key, numbered: false })

/** All that is kept, tables after those that they refer to. */
export const copiedTables: readonly CopiedTable[] = [
  numbered('sources'),
  numbered('stories'),
  numbered('articles'),
  keyed('fingerprints', 'article_id'),
  keyed('watched_articles', 'article_id'),
  numbered('corrections'),
  numbered('listed_items'),
  keyed('words', 'term'),
  numbered('questions'),
  numbered('readers'),
  keyed('feeds', 'reader_id'),
  numbered('topics'),
  numbered('follows'),
  numbered('messages'),
  keyed('message_stories', 'message_id', 'story_id'),
  numbered('outbox'),
  keyed('edits', 'outbox_id'),
  keyed('pace', 'platform'),
  keyed('chat_pace', 'reader_id'),
  keyed('updates', 'bot', 'id'),
]

/** What is of the moment, or made anew from the rest (`article_search`), or copied last (`marks`). */
export const uncopiedTables: readonly string[] = ['article_search', 'invalid_requests', 'leases', 'marks']
