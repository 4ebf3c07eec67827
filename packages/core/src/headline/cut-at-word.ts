const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/**
 * The text in at most `maxGraphemes` user-perceived characters: whole words and `…`; a first word that is longer is cut
 * between characters.
 */
export function cutAtWord(text: string, maxGraphemes: number): string {
  if (text.length <= maxGraphemes) return text
  let count = 0
  let end = 0
  for (const { index } of graphemes.segment(text)) {
    if (count === maxGraphemes) return `${headOf(text, end)}…`
    if (count === Math.max(0, maxGraphemes - 1)) end = index
    count++
  }
  return text
}

/** The words that end before or at `end`. */
function headOf(text: string, end: number): string {
  const head = text.slice(0, end)
  const space = /\s/u.test(text[end] ?? '') ? end : head.search(/\s\S*$/u)
  return (space > 0 ? head.slice(0, space) : head).replace(/[\s,;:–—|([“‘-]+$/u, '')
}
