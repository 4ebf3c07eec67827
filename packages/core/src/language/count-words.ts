/** Number of words as a reader counts them: pieces between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0
  for (const piece of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(piece)) count++
  return count
}
