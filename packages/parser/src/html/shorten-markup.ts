/** Elements whose content is no text of the page, and which the tree builder would read letter by letter. */
const MUTE = /<!--|<(iframe|noscript|script|style|svg)(?=[\s>/])/gi
const DATA_SCRIPT = /\bld\+json/i

/**
 * Returns HTML without comments, scripts (JSON-LD stays), styles, drawings and frames: a third of a news page.
 *
 * What has no end, or holds another of its kind, is left for the tree builder, which knows the finer rules.
 */
export function shortenMarkup(html: string): string {
  const kept: string[] = []
  let from = 0
  MUTE.lastIndex = 0
  for (let match = MUTE.exec(html); match !== null; match = MUTE.exec(html)) {
    const start = match.index
    const end = match[1] === undefined ? endOfComment(html, start) : endOfElement(html, start, match[1])
    if (end === null) break
    MUTE.lastIndex = end
    if (match[1] !== undefined && !isMute(html, start, end, match[1].toLowerCase())) continue
    kept.push(html.slice(from, start))
    from = end
  }
  return from === 0 ? html : kept.join('') + html.slice(from)
}

function endOfComment(html: string, start: number): number | null {
  // `<!-->` is a whole comment
  return endOf(html, start + 2, /--!?>/g)
}

function endOfElement(html: string, start: number, name: string): number | null {
  const tag = html.indexOf('>', start)
  return tag < 0 ? null : endOf(html, tag + 1, new RegExp(`</${name}[^>]*>`, 'gi'))
}

function endOf(html: string, from: number, end: RegExp): number | null {
  end.lastIndex = from
  return end.exec(html) === null ? null : end.lastIndex
}

function isMute(html: string, start: number, end: number, name: string): boolean {
  const element = html.slice(start, end)
  const tag = element.slice(0, element.indexOf('>') + 1)
  if (name === 'script') return !DATA_SCRIPT.test(tag) && !element.includes('<!--')
  return !tag.endsWith('/>') && !element.includes(`<${name}`, 1)
}
