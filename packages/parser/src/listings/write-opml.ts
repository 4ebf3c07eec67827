import { generateOpml } from 'feedsmith'
import { escapeMarkup } from '../feeds/xml/xml-element.ts'
import type { OpmlSource } from './opml-source.ts'

/** A folder that is being filled, or a feed. */
type Outline = Folder | Subscription
type Folder = { readonly text: string; readonly outlines: Outline[] }
type Subscription = {
  readonly type: 'rss'
  readonly text: string
  readonly title: string
  readonly xmlUrl: string
  readonly htmlUrl?: string
}

/** Returns an OPML 2.0 file that lists sources, in their folders; `parseOpml` reads it back. */
export function writeOpml(
  sources: readonly OpmlSource[],
  { title = 'Khabar' }: { title?: string } = {},
): string {
  if (sources.length === 0) return emptyOpml(title)
  const outlines: Outline[] = []
  for (const source of sources) folderIn(outlines, source.folders).push(outlineOf(source))
  return generateOpml({ head: { title }, body: { outlines } })
}

/** Feedsmith writes no list without entries. */
function emptyOpml(title: string): string {
  const head = `<head>\n    <title>${escapeMarkup(title)}</title>\n  </head>`
  return `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n  ${head}\n  <body/>\n</opml>\n`
}

function outlineOf({ name, url, siteUrl }: OpmlSource): Outline {
  const outline = { type: 'rss' as const, text: name, title: name, xmlUrl: url }
  return siteUrl === null ? outline : { ...outline, htmlUrl: siteUrl }
}

/** Finds the list inside nested folders, made where it is missing. */
function folderIn(outlines: Outline[], folders: readonly string[]): Outline[] {
  let inside = outlines
  for (const text of folders) {
    const known = inside.find((outline): outline is Folder => 'outlines' in outline && outline.text === text)
    const folder = known ?? { text, outlines: [] }
    if (known === undefined) inside.push(folder)
    inside = folder.outlines
  }
  return inside
}
