import type { FeedItem } from '../feed.ts'

/**
 * Returns items whose ids are unique: an entry that is there twice is kept once, where it stands first; entries
 * with one id and different headlines are told apart by their addresses, and by their headlines where they share
 * those too.
 */
export function withUniqueIds(items: readonly FeedItem[]): FeedItem[] {
  const sharedIds = sharedBy(items, ({ id }) => id)
  const sharedUrls = sharedIds.size === 0 ? sharedIds : sharedBy(items, ({ url }) => url ?? '')
  const unique = new Map<string, FeedItem>()
  for (const item of items) {
    const { url, headline } = item
    const own = url === null || sharedUrls.has(url) ? `${item.id} ${headline}` : url
    const id = sharedIds.has(item.id) ? own : item.id
    if (!unique.has(id)) unique.set(id, id === item.id ? item : { ...item, id })
  }
  return [...unique.values()]
}

/** Keys under which there are different headlines. */
function sharedBy(items: readonly FeedItem[], keyOf: (item: FeedItem) => string): Set<string> {
  const headlines = new Map<string, string>()
  const shared = new Set<string>()
  for (const item of items) {
    const key = keyOf(item)
    const other = headlines.get(key)
    if (other === undefined) headlines.set(key, item.headline)
    else if (other !== item.headline) shared.add(key)
  }
  return shared
}
