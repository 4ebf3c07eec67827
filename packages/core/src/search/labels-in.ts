import { analyse } from '../language/analyse.ts'
import { splitWords } from '../language/split-words.ts'

/** How the terms of some texts stand there: for each the first word that gives nothing but the term. */
export function labelsIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const text of texts)
    for (const word of splitWords(text.normalize('NFC'))) {
      const [term, ...others] = analyse(word)
      if (term !== undefined && others.length === 0 && !labels.has(term)) labels.set(term, word)
    }
  return labels
}
