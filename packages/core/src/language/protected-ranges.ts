/** Text between an opening and a closing mark: UTF-16 offsets, both marks included. */
export type ProtectedRange = { readonly start: number; readonly end: number }

const maxWordsInside = 40
/** No 40 Hindi words are longer; it keeps the search for a closing mark bounded. */
const maxLength = 400

/**
 * Short quotations and brackets of a text, in order and apart: inside them no sentence is split.
 *
 * A straight quote opens after a space or a bracket and closes at the next one; what is not closed on its line within
 * 40 words protects nothing.
 */
export function protectedRanges(text: string): ProtectedRange[] {
  const ranges: ProtectedRange[] = []
  const opening = /[“‘(["]/gu
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = closingOf(text, match.index)
    if (end === null) continue
    ranges.push({ start: match.index, end })
    opening.lastIndex = end
  }
  return ranges
}

/**
 * Whether a sentence that would end at `end` with its mark at `at` would tear a range.
 *
 * A mark that stands right before the closing quote ends the sentence; before a closing bracket it does not.
 */
export function isProtected(ranges: readonly ProtectedRange[], at: number, end: number): boolean {
  const range = rangeAt(ranges, at)
  return range !== null && end < range.end
}

function rangeAt(ranges: readonly ProtectedRange[], at: number): ProtectedRange | null {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range === undefined) return null
    if (at < range.start) high = middle - 1
    else if (at >= range.end) low = middle + 1
    else return range
  }
  return null
}

function closingOf(text: string, start: number): number | null {
  const close = { '“': '”', '‘': '’', '(': ')', '[': ']' }[text[start] ?? ''] ?? '"'
  if (close === '"' && !/^$|[\s([{–—,:-]/u.test(text[start - 1] ?? '')) return null
  const window = text.slice(start + 1, start + 1 + maxLength)
  const at = window.indexOf(close)
  if (at < 0) return null
  const inside = window.slice(0, at)
  if (inside.includes('\n') || inside.split(/\s+/u).length > maxWordsInside) return null
  return start + at + 2
}
