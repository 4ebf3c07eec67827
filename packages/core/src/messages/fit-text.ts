const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/** The text if it is within `maxUnits` UTF-16 units, else as many whole graphemes as fit with `…` behind. */
export function fitText(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, maxUnits + 1))) {
    if (index + segment.length > maxUnits - 1) break
    end = index + segment.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}
