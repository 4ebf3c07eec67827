/** The longest headline that an operator may give a story, in UTF-16 units. */
export const longestHeadline = 200

/** Whether an operator's words can be a headline: a line with letters, and not too long. */
export function isHeadline(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= longestHeadline
}
