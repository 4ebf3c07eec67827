import { authorsOf } from './authors-of.ts'
import type { FeedDraft } from './feed-draft.ts'
import { htmlOfPart } from './html-of-part.ts'
import { linksOf, linkTo } from './links-of.ts'
import { picturesOf } from './pictures-of.ts'
import { resolveLink } from './resolve-link.ts'
import {
  attributeOf,
  baseOf,
  childOf,
  escapeMarkup,
  markupOf,
  partsOf,
  textOf,
  type XmlElement,
} from './xml/xml-element.ts'

/** The feed around an entry. */
export type EntrySurroundings = {
  /** Whether names without a prefix are Atom's. */
  readonly isAtom: boolean
  /** The feed's own address, where links have to be resolved inside the document: somewhere it says `xml:base`. */
  readonly url: string | null
  readonly hasBases: boolean
  /** Whom entries without an author are by. */
  readonly authors: readonly string[]
}

const URL_START = /^https?:\/\//i
// each list in the order of trust
const TITLES = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']
const CONTENTS = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'xhtml:div']
const EXCERPTS = [
  'description',
  'atom:summary',
  'summary',
  'dc:description',
  'media:description',
  'itunes:summary',
]
const CATEGORIES = ['category', 'atom:category', 'dc:subject']
const PUBLISHED = [
  'pubdate',
  'atom:published',
  'published',
  'atom:issued',
  'issued',
  'dc:date',
  'dcterms:issued',
  'atom:created',
  'created',
  'dcterms:created',
]
const MODIFIED = ['atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified']

/**
 * Reads an entry of RSS, RDF or Atom as a draft: the formats differ in names, and feeds of each use those of the
 * others.
 */
export function draftOfEntry(entry: XmlElement, feed: EntrySurroundings): FeedDraft {
  const contents = partsOf(entry, CONTENTS)
  const content = contents.find((part) => htmlOfPart(part, feed) !== '')
  const [guid] = partsOf(entry, ['guid', 'atom:id', 'id'])
  const about = attributeOf(entry, 'about')
  const authors = authorsOf(entry)
  return {
    ids: [textOf(guid), about, textOf(childOf(entry, 'dc:identifier'))],
    links: [
      ...linksOf(entry, feed),
      permalinkOf(guid),
      about,
      ...contents.flatMap((part) => linkOfContent(part, feed)),
      ...['via', 'related', 'self'].map((relation) => linkTo(entry, relation, feed)),
    ],
    headline: firstHtml(partsOf(entry, TITLES), { ...feed, isTitle: true }),
    excerpt: firstHtml(partsOf(entry, EXCERPTS), feed),
    contentHtml: content === undefined ? null : htmlOfPart(content, feed),
    contentBase: content !== undefined && feed.hasBases ? baseOf(content, feed.url) : null,
    authors: authors.length === 0 ? feed.authors : authors,
    categories: partsOf(entry, CATEGORIES).map(categoryOf),
    images: picturesOf(entry),
    published: partsOf(entry, PUBLISHED).map(textOf),
    modified: partsOf(entry, MODIFIED).map(textOf),
  }
}

function firstHtml(
  parts: readonly XmlElement[],
  feed: { isAtom: boolean; isTitle?: boolean },
): string | null {
  for (const part of parts) {
    const html = htmlOfPart(part, feed)
    if (html !== '') return html
  }
  return null
}

/** Content that stands elsewhere. */
function linkOfContent(content: XmlElement, { url, hasBases }: EntrySurroundings): string[] {
  const source = attributeOf(content, 'src')
  if (source === undefined) return []
  const base = hasBases ? baseOf(content, url) : null
  return [resolveLink(source, base) ?? source]
}

/** An id is an address where it looks like one and does not say that it is none. */
function permalinkOf(guid: XmlElement | undefined): string | null {
  const id = textOf(guid)
  return URL_START.test(id) && attributeOf(guid, 'ispermalink')?.toLowerCase() !== 'false' ? id : null
}

function categoryOf(category: XmlElement): string {
  const named = attributeOf(category, 'label') || attributeOf(category, 'term')
  return named ? escapeMarkup(named) : markupOf(category)
}
