import { type Opml, parseOpml as parseWithFeedsmith } from 'feedsmith'
import { ParseError } from '../parse-error.ts'
import { resolveUrl } from '../resolve-url.ts'
import { cleanText } from '../text/clean-text.ts'
import type { OpmlSource } from './opml-source.ts'

type Outline = Opml.Outline<string>
type Place = { readonly outline: Outline; readonly folders: readonly string[] }

const ROOT = /<opml[\s>]/i

/**
 * Returns the feeds that an OPML file lists, in its order, each address once; outlines without a usable feed
 * address are folders or nothing.
 *
 * @see http://opml.org/spec2.opml
 * @throws ParseError `not-outlines` for everything else.
 */
export function parseOpml(text: string): OpmlSource[] {
  const start = text.search(ROOT)
  if (start < 0) throw new ParseError('not-outlines', 'The input is no OPML', { input: text })
  const sources = new Map<string, OpmlSource>()
  const rest: Place[] = readOutlines(text.slice(start)).map((outline) => ({ outline, folders: [] }))
  rest.reverse()
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { outline, folders } = next
    const name = cleanText(outline.title ?? outline.text ?? '')
    const url = resolveUrl(outline.xmlUrl, null)
    const siteUrl = resolveUrl(outline.htmlUrl, null)
    if (url !== null && !sources.has(url))
      sources.set(url, { name: name || hostOf(url), url, siteUrl, folders })
    const inside = url === null && name !== '' ? [...folders, name] : folders
    for (const child of (outline.outlines ?? []).toReversed()) rest.push({ outline: child, folders: inside })
  }
  return [...sources.values()]
}

function readOutlines(text: string): readonly Outline[] {
  try {
    return parseWithFeedsmith(text).body?.outlines ?? []
  } catch (cause) {
    throw new ParseError('not-outlines', 'The input is no OPML that can be read', { input: text, cause })
  }
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url
}
