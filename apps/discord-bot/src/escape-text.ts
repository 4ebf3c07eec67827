import { escapeMarkdown } from 'discord.js'

const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/**
 * Text from outside as Discord shows it unchanged: markdown escaped, mentions and timestamps broken by a zero-width
 * space behind their first character, and within `maxLength` UTF-16 units (whole graphemes, `…` behind).
 */
export function escapeText(text: string, maxLength: number): string {
  const escaped = escapePlain(text)
  if (escaped.length <= maxLength) return escaped
  let whole = ''
  for (const { segment } of graphemes.segment(text.slice(0, maxLength))) {
    const longer = whole + segment
    if (escapePlain(longer).length > maxLength - 1) break
    whole = longer
  }
  return `${escapePlain(whole).trimEnd()}…`
}

function escapePlain(text: string): string {
  const options = { heading: true, bulletedList: true, numberedList: true, maskedLink: true } as const
  return escapeMarkdown(text, options)
    .replace(/@(?=everyone|here)/gu, '@\u200B')
    .replace(/<(?=[@#:/tai!&])/gu, '<\u200B')
}
