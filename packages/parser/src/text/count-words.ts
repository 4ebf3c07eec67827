/** Returns the number of words that hold a letter or digit: `'नई दिल्ली ।'` has two. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}
