const FORMATS = [
  { root: /<rss[\s>]/i, item: '</item>', end: '</channel></rss>' },
  { root: /<rdf:RDF[\s>]/, item: '</item>', end: '</rdf:RDF>' },
  { root: /<feed[\s>]/i, item: '</entry>', end: '</feed>' },
] as const

const ROOT_WITHIN = 4096

/** Returns a feed that broke off in the middle with its whole entries and its end put back; `null` where it has none. */
export function repairFeed(text: string): string | null {
  const beginning = text.slice(0, ROOT_WITHIN)
  const format = FORMATS.find(({ root }) => root.test(beginning))
  if (format === undefined || text.endsWith(format.end)) return null
  const end = text.lastIndexOf(format.item)
  return end < 0 ? null : `${text.slice(0, end)}${format.item}${format.end}`
}
