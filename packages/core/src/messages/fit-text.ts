const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/**
 * The text if it is within `maxUnits` UTF-16 units, else as many whole words as fit with `…` behind; where that would
 * leave less than half, as many whole graphemes.
 */
export function fitText(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, maxUnits + 1))) {
    if (index + segment.length > maxUnits - 1) break
    end = index + segment.length
  }
  const space = text.slice(0, end + 1).search(/\s\S*$/u)
  return `${text.slice(0, space >= maxUnits / 2 ? space : end).trimEnd()}…`
}
