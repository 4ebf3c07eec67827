import { resolveLink } from './resolve-link.ts'
import { decodeReferences } from './xml/decode-references.ts'
import { escapeMarkup } from './xml/xml-element.ts'

const RELATIVE =
  /(\s(?:href|src|poster)\s*=\s*)(?:"(?!\s*(?:[a-z][a-z\d+.-]{1,20}:|#))([^"<>]{1,2000})"|'(?!\s*(?:[a-z][a-z\d+.-]{1,20}:|#))([^'<>]{1,2000})')/gi

/** Returns HTML with the relative addresses of its links and media made absolute; what cannot be resolved stays. */
export function withAbsoluteLinks(html: string, base: string | null): string {
  if (base === null) return html
  return html.replace(RELATIVE, (written, start: string, double?: string, single?: string) => {
    const url = resolveLink(decodeReferences(double ?? single ?? ''), base)
    return url === null ? written : `${start}"${escapeMarkup(url).replaceAll('"', '&quot;')}"`
  })
}
