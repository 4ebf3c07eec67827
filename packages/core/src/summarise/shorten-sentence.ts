import { countWords } from '../language/count-words.ts'
import { isFiniteVerb } from '../language/finite-verbs.ts'
import { keepsMeaning } from './keeps-meaning.ts'

/** A sentence made to fit, and how. */
export type Shortened = {
  readonly text: string
  /** True where it was cut at a word and ends in `…`. */
  readonly cut: boolean
}

/** A gloss in brackets: an abbreviation or a Latin spelling, no number and no clause. */
const gloss = /\s?[([](?:[\p{Lu}\p{Ll}. &-]{2,40}|[\p{L}\p{M}. -]{2,24})[)\]]/gu
const relativeTail =
  /,\s+(?:जहां|जबकि|जिन|जिनका|जिनकी|जिनके|जिनमें|जिनसे|जिन्हें|जिन्होंने|जिस|जिसका|जिसकी|जिसके|जिसमें|जिससे|जिसे|जिसने|जो)\s/gu
/** A relative clause between commas, inside a clause that goes on. */
const innerRelative =
  /,\s+(?:जहां|जिनका|जिनकी|जिनके|जिनमें|जिनसे|जिन्हें|जिसका|जिसकी|जिसके|जिसमें|जिससे|जिसे|जो)\s[^,]*?(?:है|हैं|था|थी|थीं|थे|गया|गई|गए),(?=\s)/gu
const clauseEnd = /,\s+|\s(?=(?:और|जबकि|तथा|वहीं)\s)/gu
/** What may not be left standing alone: a condition, or a clause that its correlative completes. */
const openCondition = /(?:^|\s)(?:अगर|यदि|जब|जैसे|जैसे-जैसे|चूंकि|हालांकि|क्योंकि)\s[^,]*$|(?:^|,\s*)(?:जो|जिस)\s[^,]*$/u
const correlative =
  /^[,\s]*(?:और|तथा)?\s*(?:तो|तब|तभी|बल्कि|पर|मगर|लेकिन|उसे|उसका|उसके|उसने|वह|वे|तक|इसलिए)(?:\s|,|$)/u
const minWords = 8

/**
 * A sentence of at most `maxWords` words: bracket glosses off, then relative clauses that interrupt it, then a relative
 * tail after a finite verb, then the last whole clauses. Where no clause fits: cut at a word with `…` if it may be, else `null`.
 *
 * Every step but the last keeps numbers, negations and hedges as they were, or is not taken.
 */
export function shortenSentence(
  sentence: string,
  { maxWords, mayCut }: { maxWords: number; mayCut: boolean },
): Shortened | null {
  const fits = (text: string) => countWords(text) <= maxWords && countWords(text) >= minWords
  const whole = variantsOf(sentence, maxWords).find((text) => fits(text) && keepsMeaning(text, sentence))
  if (whole !== undefined) return { text: whole, cut: false }
  const cut = mayCut ? cutAtWord(sentence, maxWords) : ''
  return cut === '' ? null : { text: cut, cut: true }
}

/** Whole shorter forms, the one that says most first. */
function variantsOf(sentence: string, maxWords: number): string[] {
  const plain = sentence.replace(gloss, '')
  const window = plain.slice(0, endOfWords(plain, maxWords) + 2)
  const places = (pattern: RegExp) => [...window.matchAll(pattern)].map((match) => match.index).reverse()
  const straight = withoutInnerRelative(plain)
  const heads = [...places(relativeTail), ...places(clauseEnd)].filter((at) => isClauseEnd(plain, at))
  return [plain, ...(straight === plain ? [] : [straight]), ...heads.map((at) => `${plain.slice(0, at)}।`)]
}

/** The sentence without relative clauses that interrupt it; one behind a finite verb is no interruption. */
function withoutInnerRelative(sentence: string): string {
  return sentence.replace(innerRelative, (clause, at: number) =>
    endsFinite(sentence.slice(0, at)) ? clause : '',
  )
}

function isClauseEnd(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  if (!endsFinite(before) && !(sentence[at] === ',' && /\s(?:की|दी|ली)$/u.test(before))) return false
  const relative = [...before.matchAll(relativeTail)].at(-1)
  if (relative && !endsFinite(before.slice(0, relative.index))) return false
  return isBalanced(before) && !openCondition.test(before) && !correlative.test(sentence.slice(at))
}

function endsFinite(clause: string): boolean {
  return isFiniteVerb(/[\p{L}\p{M}]+$/u.exec(clause.slice(-30))?.[0] ?? '')
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  return count(/“/gu) === count(/”/gu) && count(/"/gu) % 2 === 0 && count(/\(/gu) === count(/\)/gu)
}

/** The first `maxWords` words with `…`, no opening mark left hanging; `''` where no word fits. */
export function cutAtWord(sentence: string, maxWords: number): string {
  const kept = sentence.slice(0, endOfWords(sentence, maxWords)).replace(/[\s,;:–—([“‘"'-]+$/u, '')
  return /[\p{L}\p{N}]/u.test(kept) ? `${kept}…` : ''
}

/** Where the first `maxWords` words end, in UTF-16 units. */
function endOfWords(text: string, maxWords: number): number {
  let words = 0
  for (const piece of text.matchAll(/\S+/gu)) {
    words += countWords(piece[0])
    if (words > maxWords) return piece.index
  }
  return text.length
}
