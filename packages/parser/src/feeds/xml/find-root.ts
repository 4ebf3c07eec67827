const COMMENT_START = '<!--'
const COMMENT_END = '-->'

/**
 * Returns where the first tag begins whose name a pattern knows, comments not counted; -1 where none does. What stands
 * before it is junk: a mark of the byte order, white space, a warning of the outlet's program.
 *
 * `names` are alternatives of a regular expression, matched whatever their prefix and case.
 */
export function findRoot(text: string, names: string): number {
  const tag = new RegExp(`<(?:[\\w-]{1,50}:)?(?:${names})(?=[\\s/>])`, 'gi')
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const end = endOfCommentAround(text, found.index)
    if (end < 0) return found.index
    tag.lastIndex = end
  }
  return -1
}

function endOfCommentAround(text: string, at: number): number {
  const start = text.lastIndexOf(COMMENT_START, at)
  const isOpen = start >= 0 && text.lastIndexOf(COMMENT_END, at) < start
  return isOpen ? text.indexOf(COMMENT_END, at) : -1
}
