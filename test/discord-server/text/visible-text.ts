/** What somebody sees of a text in Discord's markdown, and what it does besides. */
export type VisibleText = {
  /** Without marks; what Discord puts in place of a token stands as `⟦token⟧`. */
  readonly text: string
  /** Mentions, channels, commands, timestamps and emoji. */
  readonly tokens: readonly string[]
  /** Where its links lead, those of bare addresses among them. */
  readonly links: readonly string[]
  /** The marks that were taken for markdown: `**`, `###`, `>`. */
  readonly marks: readonly string[]
}

/**
 * Reads Discord's markdown as its clients show it: escapes, headings, subtext, lists, quotes, code, spoilers, emphasis,
 * links, mentions, timestamps and emoji. In doubt it takes for markdown what some client might.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function visibleText(markdown: string): VisibleText {
  const seen: Seen = { tokens: [], links: [], marks: [] }
  const fences = markdown.split(/(?<!\\)(```)/u)
  // An even number of fences around what stands as it is.
  const text = fences.length >= 5 ? readFences(markdown, seen) : readLines(markdown, seen)
  return { text, ...seen }
}

type Seen = { readonly tokens: string[]; readonly links: string[]; readonly marks: string[] }

function readFences(markdown: string, seen: Seen): string {
  const [, before = '', code = '', after = ''] =
    /^([\s\S]*?)(?<!\\)```([\s\S]*?)```([\s\S]*)$/u.exec(markdown) ?? []
  seen.marks.push('```')
  return readLines(before, seen) + code + readLines(after, seen)
}

const lineStart = /^(\s*)(#{1,3}|-#|>>>|>|[*-])\s+(?=\S)/u

function readLines(markdown: string, seen: Seen): string {
  const lines = markdown.split('\n').map((line) => {
    const [start = '', indent = '', mark] = lineStart.exec(line) ?? []
    if (mark === undefined) return line
    seen.marks.push(mark)
    return indent + line.slice(start.length)
  })
  return readInline(lines.join('\n'), seen)
}

type Rule = { readonly pattern: RegExp; readonly show: (found: readonly string[], seen: Seen) => string }

/** In the order in which they are tried, each at the place that was reached. */
const rules: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/uy, show: ([, mark = '']) => mark },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/uy,
    show: ([, mark = '', code = ''], seen) => marked(mark, code, seen),
  },
  { pattern: /<(@[!&]?\d+|#\d+|\/[^>\n]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>/uy, show: showToken },
  { pattern: /(@everyone|@here)/uy, show: showToken },
  { pattern: /<((?:https?|mailto|tel):[^\s>]+)>/uy, show: ([, url = ''], seen) => linked(url, url, seen) },
  {
    pattern: /\[((?:\\.|[^[\]\\])+)\]\(<?(https?:\/\/[^\s()<>\\]+)>?\)/uy,
    show: ([whole = '', label = '', url = ''], seen) =>
      /:\/\//u.test(label) ? whole : linked(readInline(label, seen), url, seen),
  },
  { pattern: /(https?:\/\/[^\s<]+[^<.,:;"'\]\s])/uy, show: ([, url = ''], seen) => linked(url, url, seen) },
  {
    pattern: /(\|\||\*\*|__|~~|\*|_)(?=\S)((?:\\[\s\S]|(?!\1)[\s\S])+)\1/uy,
    show: ([, mark = '', inner = ''], seen) => marked(mark, readInline(inner, seen), seen),
  },
  { pattern: /(:[\w+-]+:)/uy, show: showToken },
]

function readInline(markdown: string, seen: Seen): string {
  let text = ''
  let at = 0
  while (at < markdown.length) {
    const found = findAt(markdown, at)
    text += found ? found.rule.show(found.parts, seen) : markdown[at]
    at += found?.parts[0]?.length ?? 1
  }
  return text
}

function findAt(markdown: string, at: number): { rule: Rule; parts: readonly string[] } | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = at
    const parts = rule.pattern.exec(markdown)
    if (parts) return { rule, parts }
  }
  return null
}

function showToken([, token = '']: readonly string[], seen: Seen): string {
  seen.tokens.push(token)
  return `⟦${token}⟧`
}

function linked(text: string, url: string, seen: Seen): string {
  seen.links.push(url)
  return text
}

function marked(mark: string, text: string, seen: Seen): string {
  seen.marks.push(mark)
  return text
}
