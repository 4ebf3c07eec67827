import { foldForMatching } from './fold-for-matching.ts'
import { latinStopWords, ordinaryLatinWords } from './latin-words.ts'
import { formsFrom, type NameForm, termsOfName } from './names/name-index.ts'
import { lettersInHindi } from './names/parse-row.ts'
import { placeAdjectiveTerms } from './place-aliases.ts'
import { remember } from './remember.ts'
import { splitWords } from './split-words.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { twinSpelling } from './twin-spelling.ts'

/**
 * The terms of a text in order, with repeats: folded, stemmed, without stop words. What search, topics and stories share.
 *
 * A term holds letters, marks and digits only. Hyphenated words and decimals give one term a part, `15,000` gives
 * `15000`. The forms of a name (`उत्तर प्रदेश`, `यूपी`, `UP`, `uttar pradesh`) give one term, `उत्तरप्रदेश`, and behind it
 * what it is a kind of: `सुप्रीम कोर्ट` gives `सुप्रीमकोर्ट`, `कोर्ट`. An adjective of a country gives the country too
 * (`ईरानी` → `ईरानी`, `ईरान`): who looks for ईरान finds both, who looks for ईरानी does not find every ईरान.
 *
 * A short Latin name that is an ordinary word too (`us`, `up`, `it`) is the name in capitals, without a Latin word beside
 * it, or as the first of at most three words; elsewhere it says nothing.
 *
 * The stored index is built from this: a change of its output asks for a new index.
 */
export function analyse(text: string): string[] {
  return clausesOf(text.normalize('NFC')).flatMap((clause) => termsOfWords(wordsOf(clause)))
}

/**
 * The terms of a text's words one by one, names of several words left apart: what a text is compared with whose words
 * are looked at one by one.
 */
export function analyseApart(text: string): string[] {
  return wordsOf(text.normalize('NFC')).flatMap(({ terms }) => terms)
}

/** The terms of one NFC word that is letters, marks or digits throughout: what {@link analyse} gives for it, faster. */
export function termsOfPart(part: string): readonly string[] {
  return wordOf(part).terms
}

/** Names do not reach over punctuation; the full stops of abbreviations are none (`यू.पी.`). */
function clausesOf(text: string): string[] {
  return text.split(/[,;!?।॥|\n](?!\p{N})/u)
}

function partsOf(word: string): string[] {
  return word
    .replace(/(?<=\p{N}),(?=\p{N})/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}\p{Join_Control}]+/u)
}

/** A word as it stands in a text, and what is known of it by itself. */
type Word = {
  readonly part: string
  readonly terms: readonly string[]
  /** Its twin spelling and its stem: names are found under either. */
  readonly keys: readonly [twin: string, stem: string]
  /** Names of several words that begin with it, the longest first. */
  readonly names: readonly NameForm[]
  readonly isOrdinaryLatin: boolean
}

const wordOf: (part: string) => Word = remember((part) => {
  const folded = foldForMatching(part)
  const keys = [twinSpelling(folded), stem(folded)] as const
  const names = formsFrom(keys[0]).filter((name) => name.keys.length > 1)
  return { part, terms: termsOf(folded, keys), keys, names, isOrdinaryLatin: ordinaryLatinWords.has(folded) }
})

function wordsOf(clause: string): Word[] {
  return splitWords(clause).flatMap(wordsOfToken)
}

/** The words of what {@link splitWords} takes for one: those of a hyphenated one. */
const wordsOfToken: (token: string) => readonly Word[] = remember((token) =>
  partsOf(token)
    .filter((part) => part !== '')
    .map(wordOf),
)

function termsOf(folded: string, [twin, stemmed]: Word['keys']): readonly string[] {
  if (folded === '' || stopWords.has(folded) || latinStopWords.has(folded)) return []
  const name = termsOfName(twin) ?? termsOfName(stemmed) ?? placeAdjectiveTerms(stemmed)
  return name ?? [abbreviationTerm(folded) ?? stemmed]
}

/** A Latin word without a vowel is spelled out, as Hindi writes it: `ndrf` → `एनडीआरएफ`. */
function abbreviationTerm(folded: string): string | null {
  if (!/^[b-df-hj-np-tv-xz]{2,6}$/u.test(folded)) return null
  return stem(lettersInHindi(folded) ?? folded)
}

function termsOfWords(words: readonly Word[]): string[] {
  const terms: string[] = []
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at)
    if (name !== undefined) terms.push(...name.terms)
    else if (isMeant(words, at)) terms.push(...(words[at]?.terms ?? []))
    at += name?.keys.length ?? 1
  }
  return terms
}

function nameAt(words: readonly Word[], at: number): NameForm | undefined {
  return words[at]?.names.find(({ keys }) =>
    keys.every((key, index) => words[at + index]?.keys.includes(key)),
  )
}

/** False for a Latin word that is a short name elsewhere and here an ordinary word. */
function isMeant(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word?.isOrdinaryLatin) return true
  const beside = [words[at - 1], words[at + 1]].filter(
    (other) => other && /\p{Script=Latin}/u.test(other.part),
  )
  if (beside.length === 0 || (at === 0 && words.length <= 3)) return true
  const isShouted = beside.some((other) => other && /^[A-Z]{5,}$/u.test(other.part))
  return /^[A-Z]+$/u.test(word.part) && !isShouted
}
