/** Words worth remembering: news uses a few tens of thousands over and over. */
const mostWords = 50_000
/** Nobody's word is longer, in UTF-16 units; what is, would fill the memory. */
const longestWord = 40

/**
 * A function of one word that remembers its answers. The same word gives the same answer as without; memory is bounded
 * by forgetting what was not asked for in the last half of it.
 */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  let fresh = new Map<string, T>()
  let older = new Map<string, T>()
  return (word) => {
    const found = fresh.get(word)
    if (found !== undefined) return found
    const made = older.get(word) ?? answer(word)
    if (word.length > longestWord) return made
    if (fresh.size >= mostWords / 2) {
      older = fresh
      fresh = new Map()
    }
    fresh.set(word, made)
    return made
  }
}
