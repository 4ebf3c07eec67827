import { foldForMatching } from './fold-for-matching.ts'
import { aliasOf, placeAdjectiveTerms } from './place-aliases.ts'
import { remember } from './remember.ts'
import { splitWords } from './split-words.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'

/**
 * The terms of a text in order, with repeats: folded, stemmed, without stop words. What search, topics and stories share.
 *
 * A term holds letters, marks and digits only. Hyphenated words and decimals give one term a part, `15,000` gives
 * `15000`. An adjective of a country gives the country too (`ईरानी` → `ईरानी`, `ईरान`): who looks for ईरान finds both,
 * who looks for ईरानी does not find every ईरान. Spellings of one place, Latin ones included, give one term.
 * The stored index is built from this: a change of its output asks for a new index.
 */
export function analyse(text: string): string[] {
  return splitWords(text.normalize('NFC')).flatMap(partsOf).flatMap(termsOfPart)
}

function partsOf(word: string): string[] {
  return word
    .replace(/(?<=\p{N}),(?=\p{N})/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}\p{Join_Control}]+/u)
}

/** The terms of one NFC word that is letters, marks or digits throughout: what {@link analyse} gives for it, faster. */
export const termsOfPart: (part: string) => readonly string[] = remember(termsOf)

function termsOf(part: string): readonly string[] {
  const folded = foldForMatching(part)
  if (folded === '' || stopWords.has(folded)) return []
  const alias = aliasOf(folded)
  return alias === null ? (placeAdjectiveTerms(folded) ?? [stem(folded)]) : [alias]
}
