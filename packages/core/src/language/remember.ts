/** Words worth remembering: news uses a few tens of thousands over and over. */
const mostWords = 50_000
/** Nobody's word is longer, in UTF-16 units; what is, would fill the memory. */
const longestWord = 40

/**
 * A function of one word that remembers its answers. The same word gives the same answer as without; memory is bounded
 * by forgetting everything when it is full.
 */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const made = answer(word)
    if (word.length > longestWord) return made
    if (known.size >= mostWords) known.clear()
    known.set(word, made)
    return made
  }
}
