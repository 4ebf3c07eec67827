import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import type { Feed } from '../feed.ts'
import { ParseError } from '../parse-error.ts'
import { createFeed } from './create-feed.ts'
import { draftsOfAtom } from './drafts-of-atom.ts'
import { draftsOfJson } from './drafts-of-json.ts'
import { draftsOfRdf, draftsOfRss, type FeedDrafts } from './drafts-of-rss.ts'
import { repairFeed } from './repair-feed.ts'

/**
 * Returns the entries of an RSS, RDF, Atom or JSON feed, told apart by their content.
 *
 * `url` is the feed's own address: relative links are resolved against it, and `xml:base` against that. A date that
 * cannot be read is `null` and loses nothing else; a feed that was cut off keeps its whole entries.
 *
 * @throws ParseError `not-a-feed` for everything else.
 */
export function parseFeed(text: string, { url }: { url?: string } = {}): Feed {
  const { head, drafts } = readAnyFormat(text.replace(/^\uFEFF/, '').trim(), url ?? null)
  return createFeed(head, drafts, { url: url ?? null })
}

function readAnyFormat(text: string, url: string | null): FeedDrafts {
  try {
    return read(text)
  } catch (cause) {
    const repaired = repairFeed(text)
    try {
      if (repaired !== null) return read(repaired)
    } catch {
      // the first failure says more
    }
    throw new ParseError('not-a-feed', 'The input is no RSS, RDF, Atom or JSON feed that can be read.', {
      url,
      cause,
    })
  }
}

function read(text: string): FeedDrafts {
  const parsed = parseWithFeedsmith(text)
  switch (parsed.format) {
    case 'atom':
      return draftsOfAtom(parsed.feed)
    case 'json':
      return draftsOfJson(parsed.feed)
    case 'rdf':
      return draftsOfRdf(parsed.feed)
    case 'rss':
      return draftsOfRss(parsed.feed)
  }
}
