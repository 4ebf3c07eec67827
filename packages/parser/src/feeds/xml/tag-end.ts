const QUOTE = /=\s*$/

/**
 * Returns the index of the `>` that ends the tag which begins before `from`, or -1 where the text ends first. A `>`
 * inside a quoted attribute value ends nothing; a quote counts only after `=`.
 */
export function findTagEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const end = text.indexOf('>', at)
    if (end < 0) return -1
    const value = findValue(text, at, end)
    if (value < 0) return end
    const close = text.indexOf(text.charAt(value), value + 1)
    if (close < 0) return -1
    at = close + 1
  }
}

/** The first quote between two places that opens an attribute's value and is not closed again before the second. */
function findValue(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if ((code !== 0x22 && code !== 0x27) || !opensValue(text, at)) continue
    const close = text.indexOf(text.charAt(at), at + 1)
    if (close < 0 || close > to) return at
    at = close
  }
  return -1
}

function opensValue(text: string, quote: number): boolean {
  return text.charCodeAt(quote - 1) === 0x3d || QUOTE.test(text.slice(Math.max(quote - 20, 0), quote))
}
