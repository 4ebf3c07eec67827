import { foldForMatching } from '../language/fold-for-matching.ts'
import { numberOf } from '../language/number-words.ts'
import { splitWords } from '../language/split-words.ts'
import { stem } from '../language/stem.ts'
import { wordSet } from '../language/word-set.ts'
import { isMeasure } from '../summarise/quantities.ts'
import { fateOf, isPeople } from './people-words.ts'

/**
 * How many people a text speaks of, by what became of them (`dead`, `hurt`, …) or, where it does not say, by the stem of
 * the word for them; of several numbers the highest.
 *
 * `नाव पलटी, 12 लोगों की मौत, पांच घायल` → dead 12, hurt 5; `मरने वालों की संख्या बढ़कर 14` → dead 14; `40 किसानों का धरना` →
 * किसान 40. Years, money and places (`3 जिलों में`) count nobody.
 */
export function peopleCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const phrase of text.split(/[।;|?!]|[,:](?!\p{N})/u)) {
    const words = splitWords(phrase).map(foldForMatching)
    for (const at of words.keys()) {
      const amount = amountAt(words, at)
      const what = amount && (tollBefore(words, at) ?? peopleAfter(words, amount.end))
      if (what) counts.set(what, Math.max(amount.value, counts.get(what) ?? 0))
    }
  }
  return counts
}

/** Multiply the number before them; folded. */
const multipliers: ReadonlyMap<string, number> = new Map([
  ['दर्जन', 12],
  ['सौ', 100],
  ['हजार', 1e3],
  ['लाख', 1e5],
  ['करोड', 1e7],
])

function amountAt(words: readonly string[], at: number): { value: number; end: number } | null {
  const value = numberOf(words[at] ?? '')
  if (value === null) return null
  const factor = multipliers.get(words[at + 1] ?? '')
  return factor === undefined ? { value, end: at + 1 } : { value: value * factor, end: at + 2 }
}

/** Words that stand between a fate and its number: `मृतकों की संख्या बढ़कर 14`. */
const tollWords = wordSet('आंकडा आंकडे तादाद संख्या')
const tollReach = 4
const fateReach = 4

function tollBefore(words: readonly string[], at: number): string | null {
  const toll = words.slice(Math.max(0, at - tollReach), at).findLastIndex((word) => tollWords.has(word))
  if (toll < 0) return null
  const end = Math.max(0, at - tollReach) + toll
  return firstFate(words.slice(Math.max(0, end - fateReach), end))
}

const possessives = wordSet('का की के')
const breaks = wordSet('ने पर में से')
/** Adjectives that fit between a number and its noun: `छह और भारतीय मजदूर`. */
const peopleReach = 3
const newsReach = 7

function peopleAfter(words: readonly string[], end: number): string | null {
  const clause = words.slice(end, end + newsReach)
  const next = clause.findIndex((word) => numberOf(word) !== null)
  const own = next < 0 ? clause : clause.slice(0, next)
  const [first = ''] = own
  if (isMeasure(first)) return null
  if (fateOf(first)) return fateOf(first)
  if (possessives.has(first)) return firstFate(own.slice(1, 3))
  const near = own.slice(0, peopleReach)
  const stop = near.findIndex((word) => breaks.has(word) || possessives.has(word))
  const named = (stop < 0 ? near : near.slice(0, stop)).findLast(isPeople)
  return named === undefined ? null : (firstFate(own) ?? stem(named))
}

function firstFate(words: readonly string[]): string | null {
  for (const word of words) {
    const fate = fateOf(word)
    if (fate) return fate
  }
  return null
}
