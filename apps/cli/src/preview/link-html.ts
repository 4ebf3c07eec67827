import { escapeMarkup } from '../../newsroom/escape-markup.ts'

/** HTML as a link, where the address is one of the web; else the HTML alone. */
export function linkHtml(url: string, content: string): string {
  const { href = null, protocol = '' } = URL.parse(url) ?? {}
  return href !== null && /^https?:$/.test(protocol)
    ? `<a href="${escapeMarkup(href)}" rel="noreferrer">${content}</a>`
    : content
}
