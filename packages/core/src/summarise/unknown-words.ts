import { analyse, analyseApart, termsOfPart } from '../language/analyse.ts'
import { foldForMatching } from '../language/fold-for-matching.ts'
import { splitWords } from '../language/split-words.ts'
import { neutralStems } from './neutral-words.ts'
import { amountIn, isMeasure, isNumeral } from './quantities.ts'
import { verbRootOf } from './verb-root.ts'

/**
 * The words of a text that are neither in its source nor neutral: every name, Latin word and fact that it adds.
 *
 * Hindi has no capitals to know names by, so a word counts as one unless it is a stop word, a neutral word or a form of a
 * word of the source. Numbers and their units are not looked at here.
 */
export function unknownWords(text: string, source: string): string[] {
  const known = new Set([...analyse(source), ...analyseApart(source)])
  const parts = splitWords(text.normalize('NFC')).flatMap((word) =>
    word.replace(/['’]s?(?![\p{L}\p{M}])/gu, '').split(/[^\p{L}\p{M}\p{N}\p{Join_Control}]+/u),
  )
  const unknown = parts.filter((part, index) => {
    const folded = foldForMatching(part)
    const isCounted = index > 0 && isNumeral(foldForMatching(parts[index - 1] ?? '')) && isMeasure(folded)
    if (isCounted || amountIn(folded) !== null) return false
    const terms = termsOfPart(part)
    return terms.length > 0 && !terms.some((term) => known.has(term) || neutralStems.has(term))
  })
  return unknown.length === 0 ? [] : withoutVerbForms(unknown, source)
}

/** The words that are no other form of a verb of the source: stems keep `छोड़कर` and `छोड़ा` apart. */
function withoutVerbForms(words: readonly string[], source: string): string[] {
  const roots = new Set(splitWords(source).map((word) => verbRootOf(foldForMatching(word))))
  return words.filter((word) => {
    const root = verbRootOf(foldForMatching(word))
    return root === null || !roots.has(root)
  })
}
