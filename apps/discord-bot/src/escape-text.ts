const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/**
 * Text from outside as Discord shows it unchanged: markdown and addresses escaped, mentions, timestamps and the names
 * of emoji broken, and within `maxLength` UTF-16 units (whole graphemes, `…` behind).
 *
 * Discord shows what follows a backslash as it is, unless it is a letter or a digit. Who looks for mentions in the raw
 * text, as Discord's server does, is kept from finding one by a zero-width space.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function escapeText(text: string, maxLength: number): string {
  const escaped = escapePlain(text)
  if (escaped.length <= maxLength) return escaped
  const start = text.slice(0, maxLength)
  const ends = [...graphemes.segment(start)].map(({ index }) => index)
  let [fits, tooLong] = [0, ends.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (escapePlain(start.slice(0, ends[middle])).length < maxLength) fits = middle
    else tooLong = middle
  }
  return `${escapePlain(start.slice(0, ends[fits])).trimEnd()}…`
}

/** What must stand in one line: white space of any kind as one space. */
export function escapeLine(text: string, maxLength: number): string {
  return escapeText(inOneLine(text), maxLength)
}

/** The text with white space of any kind as one space. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function escapePlain(text: string): string {
  return (
    text
      .replace(/[\\*_~`|[\]]/gu, '\\$&')
      .replace(/</gu, '\\<\u200B')
      .replace(/@(?=everyone|here)/gu, '@\u200B')
      // `https://`, and `:name:` of an emoji, in which an underscore is escaped by now.
      .replace(/:(?=\/\/|[\w+\\-]+:)/gu, '\\:')
      .replace(/^(\s*)(#(?=#{0,2}\s)|-(?=#?\s)|>(?=>{0,2}\s))/gmu, '$1\\$2')
      .replace(/^(\s*\d+)\.(?=\s)/gmu, '$1\\.')
  )
}
