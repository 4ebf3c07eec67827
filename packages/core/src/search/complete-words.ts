import { foldForMatching } from '../language/fold-for-matching.ts'
import { closeness } from '../language/romanised/closeness.ts'
import { soundPrefix } from '../language/romanised/sounds-of.ts'
import { keepFor } from './keep-for.ts'
import { knownNames } from './known-names.ts'
import { isLatin } from './resolve-terms.ts'
import { spellingKey } from './spelling-key.ts'
import type { Word, WordStore } from './word.ts'

/** The most used words are kept in the process: every key that somebody presses asks for completions. */
const mostKept = 3_000
const keptMinutes = 10
/** Words that are asked of the store where those do not do. */
const mostAsked = 200
/** What fits the beginning of a word this well begins it; what fits it clearly comes first. */
const begins = 0.75
const clearly = 0.95

/** Words and names as readers may go on from what they typed: the most used first, each once. */
export type CompleteWords = (
  typed: string,
  options: { readonly now: Temporal.Instant; readonly limit?: number },
) => Promise<string[]>

/** Gives completions in Devanagari for a prefix in either script. */
export function createCompleter(words: WordStore): CompleteWords {
  const mostUsed = keepFor(keptMinutes, () => words.startingWith('', { limit: mostKept }))
  return async (typed, { now, limit = 25 }) => {
    const prefix = typed.normalize('NFC').trim()
    const sound = soundPrefix(prefix)
    if (sound === '') return []
    const fitOf = isLatin(prefix) ? fitAsSpelt(prefix) : fitAsWritten(prefix)
    const begun = (all: readonly Word[]) =>
      all
        .filter((word) => word.sound.startsWith(sound))
        .map((word) => ({ word, fit: fitOf(word) }))
        .filter(({ fit }) => fit >= begins)
    const kept = begun((await mostUsed(now)).filter(isNews))
    const asked = kept.length >= limit ? [] : await words.startingWith(sound, { limit: mostAsked })
    const found = [...kept, ...begun(asked.filter(isNews)), ...begun(knownNames())]
    const isClear = (fit: number) => Number(fit >= clearly)
    found.sort((a, b) => isClear(b.fit) - isClear(a.fit) || b.word.headlines - a.word.headlines)
    return [...new Set(found.map(({ word }) => word.label))].slice(0, limit)
  }
}

/** How well what was typed fits the beginning of a word, 0 to 1. */
type FitOf = (word: Word) => number

function fitAsWritten(prefix: string): FitOf {
  const folded = foldForMatching(prefix)
  const loose = spellingKey(folded)
  return ({ label }) => {
    const start = foldForMatching(label)
    return start.startsWith(folded) ? 1 : spellingKey(start).startsWith(loose) ? begins : 0
  }
}

/** Latin letters fit as well as they spell some beginning of the word. */
function fitAsSpelt(latin: string): FitOf {
  return ({ label }) => Math.max(0, ...beginningsOf(label).map((part) => closeness(latin, part)))
}

function beginningsOf(label: string): string[] {
  const letters = [...label]
  return letters.map((_, at) => letters.slice(0, at + 1).join(''))
}

/** A word of headlines, and no number. */
function isNews({ label, headlines }: Word): boolean {
  return headlines > 0 && /^\p{L}/u.test(label)
}
