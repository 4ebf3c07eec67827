import type { AtomFeed } from 'feedsmith'
import type { FeedDraft } from './create-feed.ts'
import { type FeedDrafts, picturesOf } from './drafts-of-rss.ts'
import { escapeText } from './escape-text.ts'

type Link = {
  readonly href?: string | undefined
  readonly rel?: string | undefined
  readonly type?: string | undefined
}

/** Reads feedsmith's Atom 0.3 and 1.0 as drafts. @see https://www.rfc-editor.org/rfc/rfc4287 */
export function draftsOfAtom(feed: AtomFeed.Feed<string>): FeedDrafts {
  const head = {
    title: htmlOf(feed.title),
    siteUrl: alternatesOf(feed.links)[0],
    language: feed.xml?.lang,
    base: feed.xml?.base,
  }
  return { head, drafts: (feed.entries ?? []).map(draftOf) }
}

function draftOf(entry: AtomFeed.Entry<string>): FeedDraft {
  const content = htmlOf(entry.content)
  return {
    ids: [entry.id],
    links: [...alternatesOf(entry.links), entry.id],
    headline: htmlOf(entry.title),
    excerpt: htmlOf(entry.summary) ?? entry.media?.description?.value,
    contentHtml: content,
    authors: (entry.authors ?? []).map(({ name }) => escapeText(name)),
    categories: (entry.categories ?? []).map(({ label, term }) => escapeText(label ?? term)),
    images: [...picturesOf(entry.media), ...picturesIn(entry.links)],
    published: [entry.published, entry.updated],
    modified: [entry.updated],
    base: entry.content?.xml?.base ?? entry.xml?.base,
  }
}

/** Text that is not called HTML is taken for HTML only where it holds tags or nothing says what it is. */
function htmlOf(text: { value?: string; type?: string } | undefined): string | undefined {
  return text?.type === 'text' || text?.type === 'text/plain' ? escapeText(text.value) : text?.value
}

function alternatesOf(links: readonly Link[] = []): (string | undefined)[] {
  return links.filter(({ rel = 'alternate' }) => rel === 'alternate').map(({ href }) => href)
}

function picturesIn(links: readonly Link[] = []): { url: string | undefined }[] {
  const pictures = links.filter(({ rel, type }) => rel === 'enclosure' && /^image\//i.test(type ?? ''))
  return pictures.map(({ href }) => ({ url: href }))
}
