import { rankRomanised } from '../language/romanised/rank-romanised.ts'
import { resolveWord } from '../language/romanised/resolve-word.ts'
import { soundsOf } from '../language/romanised/sounds-of.ts'
import { translationsOf } from '../language/romanised/translations-of.ts'
import { spellingKey } from './spelling-key.ts'
import type { WordStore } from './word.ts'

/** A term of a question and the terms of articles that it may stand for. */
export type ResolvedTerm = {
  /** As `analyse` gives it. */
  readonly typed: string
  /** Terms that articles hold, the best first; none where no article holds anything like it. */
  readonly choices: readonly string[]
}

/** Words of one sound that are compared: the most used. */
const candidates = 100
/** Words that one Latin spelling may stand for. */
const mostChoices = 3
/** Words this little behind the closest are meant as well. */
const tie = 0.02

/**
 * What the terms of a question stand for among the words of the articles. A term that articles hold stands for itself;
 * one in Latin letters for the words that it spells (`chunav`)
 * and for their Hindi (`election`); others for their spelling twins, if there are any.
 */
export async function resolveTerms(terms: readonly string[], words: WordStore): Promise<ResolvedTerm[]> {
  const known = await words.known([...terms, ...terms.flatMap(translations)])
  return Promise.all(
    terms.map(async (typed) => {
      const own = known.has(typed) ? [typed] : []
      if (!isLatin(typed)) return { typed, choices: own.length > 0 ? own : await spellingTwins(typed, words) }
      const translated = translations(typed).filter((term) => known.has(term))
      return { typed, choices: [...new Set([...own, ...translated, ...(await wordsSpelt(typed, words))])] }
    }),
  )
}

function translations(term: string): readonly string[] {
  return isLatin(term) ? translationsOf(term) : []
}

/** Whether a term is in Latin letters. */
export function isLatin(term: string): boolean {
  return /\p{Script=Latin}/u.test(term)
}

/** The words that Latin letters spell, the closest first: as close as makes no difference. */
async function wordsSpelt(latin: string, words: WordStore): Promise<string[]> {
  const found = await words.sounding(soundsOf(latin), { limit: candidates })
  const ranked = rankRomanised(latin, found)
  const best = resolveWord(
    latin,
    ranked.slice(0, 1).map(({ word }) => word),
  )
  if (!best) return []
  return ranked
    .filter(({ closeness }) => closeness >= best.closeness - tie)
    .slice(0, mostChoices)
    .map(({ word }) => word.term)
}

async function spellingTwins(term: string, words: WordStore): Promise<string[]> {
  const found = await words.sounding(soundsOf(term), { limit: candidates })
  const key = spellingKey(term)
  return found
    .filter((word) => spellingKey(word.term) === key)
    .slice(0, mostChoices)
    .map((word) => word.term)
}
