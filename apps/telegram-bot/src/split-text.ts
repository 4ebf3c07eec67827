const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

/**
 * A long text in parts of at most `maxUnits` UTF-16 units: cut at the end of a line, else between words, else between
 * graphemes; only a grapheme that is longer than a part itself is cut.
 */
export function splitText(text: string, maxUnits: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > maxUnits) {
    const end = endWithin(rest, maxUnits)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

/** A border in the second half is worth a shorter part. */
function endWithin(text: string, maxUnits: number): number {
  const head = text.slice(0, maxUnits + 1)
  const line = head.lastIndexOf('\n')
  if (line >= maxUnits / 2) return line
  const space = head.search(/\s\S*$/u)
  if (space >= maxUnits / 2) return space
  let end = 0
  for (const { index, segment } of graphemes.segment(head)) {
    if (index + segment.length > maxUnits) break
    end = index + segment.length
  }
  if (end > 0) return end
  return head.slice(0, maxUnits).isWellFormed() ? maxUnits : maxUnits - 1
}
