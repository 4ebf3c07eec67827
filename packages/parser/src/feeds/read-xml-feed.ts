import { authorsOf } from './authors-of.ts'
import { draftOfEntry } from './draft-of-entry.ts'
import type { FeedDrafts, FeedHead } from './feed-draft.ts'
import { htmlOfPart } from './html-of-part.ts'
import { linksOf, linkTo } from './links-of.ts'
import { findRoot } from './xml/find-root.ts'
import { readXml } from './xml/read-xml.ts'
import { attributeOf, childOf, partsOf, textOf, type XmlElement } from './xml/xml-element.ts'

const ROOT = 'rss|rdf|feed|channel|entry'
const ROOT_NAMES = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'atom:feed', 'channel', 'entry', 'atom:entry'])
const ENTRY_NAMES = new Set(['item', 'entry', 'atom:entry'])
const PERIOD_MINUTES: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
])

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0 and 0.90 (RDF), Atom 0.3 and 1.0, and an Atom entry alone, as drafts; `null`
 * where the text is no feed. Of a feed that was cut off, the entries before the cut.
 */
export function readXmlFeed(text: string, { url }: { url: string | null }): FeedDrafts | null {
  const start = findRoot(text, ROOT)
  if (start < 0) return null
  const document = readXml(start === 0 ? text : text.slice(start))
  const root = document.children.find(({ name }) => ROOT_NAMES.has(name))
  if (root === undefined) return null
  const channel = childOf(root, 'channel') ?? root
  const entries = entriesIn(document).filter(({ isWhole }) => isWhole)
  if (entries.length === 0 && channel.children.length === 0) return null
  const isAtom = /(?:feed|entry)$/.test(root.name)
  const bases = { url, hasBases: text.includes('xml:base') }
  const feed = { ...bases, isAtom, authors: isAtom ? authorsOf(root) : [] }
  const head = ENTRY_NAMES.has(root.name) ? {} : headOf(root, channel, feed)
  return { head, drafts: entries.map((entry) => draftOfEntry(entry, feed)) }
}

/** Entries wherever they stand: in the channel, beside it, or inside an element that was left open. */
function entriesIn(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const rest = [...root.children].reverse()
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    if (ENTRY_NAMES.has(element.name)) found.push(element)
    else for (const child of element.children.toReversed()) rest.push(child)
  }
  return found
}

function headOf(
  root: XmlElement,
  channel: XmlElement,
  feed: { isAtom: boolean; url: string | null; hasBases: boolean },
): FeedHead {
  const [title] = partsOf(channel, ['title', 'atom:title', 'dc:title'])
  const language = childOf(channel, 'language') ?? childOf(channel, 'dc:language')
  return {
    title: title === undefined ? null : htmlOfPart(title, { ...feed, isTitle: true }),
    siteUrl: linksOf(channel, feed)[0],
    language: language === undefined ? attributeOf(root, 'xml:lang') : textOf(language),
    selfUrl: linkTo(channel, 'self', feed),
    hubUrl: linkTo(channel, 'hub', feed),
    nextUrl: linkTo(channel, 'next', feed) ?? linkTo(channel, 'prev-archive', feed),
    ttlMinutes: ttlOf(channel),
  }
}

function ttlOf(channel: XmlElement): number | null {
  const ttl = Number(textOf(childOf(channel, 'ttl')))
  if (Number.isFinite(ttl) && ttl > 0) return ttl
  const period = PERIOD_MINUTES.get(textOf(childOf(channel, 'sy:updateperiod')).toLowerCase())
  const frequency = Number(textOf(childOf(channel, 'sy:updatefrequency')))
  return period === undefined ? null : Math.ceil(period / Math.max(frequency || 1, 1))
}
