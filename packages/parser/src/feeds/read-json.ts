const MAX_LIST_DEPTH = 2

/**
 * Returns the value of a JSON text. What stands before it (a mark of the byte order, a warning of the outlet's
 * program) is skipped; of a list that was cut off, the whole entries are there.
 *
 * @throws SyntaxError for everything else.
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const start = text.search(/\{\s*"|\[\s*(?:\{\s*"|\])/)
    if (start < 0) throw error
    return JSON.parse(withEnd(text.slice(start)))
  }
}

/** Cuts a text after the last entry of its list that is whole, and closes what is open around it. */
function withEnd(text: string): string {
  const open: string[] = []
  let whole = { end: text.length, closing: '' }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '"') at = endOfString(text, at)
    else if (character === '{') open.push('}')
    else if (character === '[') open.push(']')
    else if (character === '}' || character === ']') {
      open.pop()
      if (open.length === 0) return text.slice(0, at + 1)
      const isEntry = character === '}' && open.at(-1) === ']' && open.length <= MAX_LIST_DEPTH
      if (isEntry) whole = { end: at + 1, closing: open.toReversed().join('') }
    }
  }
  return text.slice(0, whole.end) + whole.closing
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === '"') return at
  }
  return text.length
}
