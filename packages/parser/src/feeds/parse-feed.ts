import { parseJsonFeed } from 'feedsmith'
import type { Feed } from '../feed.ts'
import { ParseError } from '../parse-error.ts'
import { createFeed } from './create-feed.ts'
import { draftsOfJson } from './drafts-of-json.ts'
import type { FeedDrafts } from './feed-draft.ts'
import { readJson } from './read-json.ts'
import { readXmlFeed } from './read-xml-feed.ts'

/**
 * Returns the entries of an RSS, RDF, Atom or JSON feed, told apart by their content.
 *
 * `url` is the feed's own address: relative links are resolved against it, and `xml:base` against that. A value that
 * cannot be read is `null` and loses nothing else; a feed that was cut off keeps its whole entries.
 *
 * @throws ParseError `not-a-feed` for everything else.
 */
export function parseFeed(text: string, { url = null }: { url?: string | null } = {}): Feed {
  const drafts = /^[\s\uFEFF]*\{/.test(text) ? readJsonFeed(text, url) : readXmlFeed(text, { url })
  if (drafts !== null) return createFeed(drafts, { url })
  throw new ParseError('not-a-feed', 'The input is no RSS, RDF, Atom or JSON feed', { input: text, url })
}

function readJsonFeed(text: string, url: string | null): FeedDrafts {
  try {
    return draftsOfJson(parseJsonFeed(readJson(text)))
  } catch (cause) {
    throw new ParseError('not-a-feed', 'The input is no JSON feed that can be read', {
      input: text,
      url,
      cause,
    })
  }
}
