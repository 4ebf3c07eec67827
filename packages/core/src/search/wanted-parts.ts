import { analyse } from '../language/analyse.ts'
import { type NearWord, nearWords } from './near-words.ts'
import type { Query } from './query.ts'
import { type ResolvedTerm, resolveTerms } from './resolve-terms.ts'
import { phrasePart, type WantedPart, wordPart } from './wanted-part.ts'
import type { WordStore } from './word.ts'

/** What a query looks for, against the words that articles hold. */
export type WantedParts = {
  readonly parts: readonly WantedPart[]
  readonly without: readonly WantedPart[]
  /** Words as typed that no article holds, nor anything like them. */
  readonly unknown: readonly string[]
  /** Words that no article holds, with the one that is looked for in their place. */
  readonly replaced: readonly { readonly typed: string; readonly word: string }[]
  /** Words that may be meant by the unknown ones, the nearest first. */
  readonly meant: readonly NearWord[]
}

/** Terms that are looked for, however many a query or one of its phrases gives. */
const maxTerms = 12
/** Unknown words for which near ones are looked up. */
const maxUnknown = 3

/** Looks a query's words up in the vocabulary. */
export async function wantedPartsOf(query: Query, words: WordStore): Promise<WantedParts> {
  const labelOf = createLabels(query.words)
  const resolved = await resolveText(query.words.join(' '), words)
  const known = resolved.filter(({ choices }) => choices.length > 0)
  const others = resolved.filter(({ choices }) => choices.length === 0).map(({ typed }) => typed)
  const near = await Promise.all(others.slice(0, maxUnknown).map((term) => nearWords(term, words)))
  const meantBy = others.map((term, at) => ({ typed: labelOf(term), near: near[at] ?? [] }))
  const sure = meantBy.flatMap(({ typed, near }) => replacement(typed, near))
  const unsure = meantBy.filter(({ typed, near }) => replacement(typed, near).length === 0)
  return {
    parts: [
      ...known.map(({ typed, choices }) => wordPart(labelOf(typed), choices)),
      ...sure.map(({ word }) => wordPart(word.label, [word.term])),
      ...(await phrasesOf(query.phrases, words)),
    ],
    without: await phrasesOf(query.without, words),
    unknown: unsure.map(({ typed }) => typed),
    replaced: sure.map(({ typed, word }) => ({ typed, word: word.label })),
    meant: unsure.flatMap(({ near }) => near),
  }
}

async function resolveText(text: string, words: WordStore): Promise<ResolvedTerm[]> {
  const terms = [...new Set(analyse(text))].slice(0, maxTerms)
  return terms.length === 0 ? [] : resolveTerms(terms, words)
}

/** The word that is surely meant, if it is the only one. */
function replacement(typed: string, near: readonly NearWord[]): { typed: string; word: NearWord }[] {
  const [word, ...others] = near.filter(({ isSure }) => isSure)
  return word && others.length === 0 ? [{ typed, word }] : []
}

/** Each text as words that stand in a row; a single one may be any of those that it can mean. */
async function phrasesOf(texts: readonly string[], words: WordStore): Promise<WantedPart[]> {
  const parts: WantedPart[] = []
  for (const text of texts) {
    const row = await resolveTerms(analyse(text).slice(0, maxTerms), words)
    const [first, ...others] = row.map(({ typed, choices }) => (choices.length > 0 ? choices : [typed]))
    if (!first) continue
    const inRow = [first, ...others].map(([best = '']) => best)
    parts.push(others.length === 0 ? wordPart(text, first) : phrasePart(text, inRow))
  }
  return parts
}

/** How the terms were typed: the word that gives the term, else the term itself. */
function createLabels(words: readonly string[]): (term: string) => string {
  const labels = new Map<string, string>()
  for (const word of words) for (const term of analyse(word)) if (!labels.has(term)) labels.set(term, word)
  return (term) => labels.get(term) ?? term
}
