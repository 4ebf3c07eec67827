import { createRandom } from '../score/random.ts'
import type { MadeArchive } from './made-archive.ts'

/** What is asked of an archive. */
const questionKinds = [
  'common',
  'middling',
  'rare',
  'two_words',
  'three_words',
  'phrase',
  'without',
  'period',
  'latin',
  'misspelt',
] as const

export type QuestionKind = (typeof questionKinds)[number]

/** Kinds that every peer can be asked, with the words they hold. */
export const plainKinds: readonly QuestionKind[] = ['common', 'middling', 'rare', 'two_words', 'three_words']

/** Ranks of words by how common they are. */
const ranks = { common: [0, 100], middling: [100, 2_000], rare: [2_000, 50_000] } as const

/**
 * Returns `count` questions of each kind as readers type them, about an archive of `size` articles: the words of two,
 * three and of a phrase stand in one headline; a period is a day or a week; a misspelt word has one vowel sign wrong.
 */
export function madeQuestions(
  archive: MadeArchive,
  { size, count, seed }: { size: number; count: number; seed: number },
): ReadonlyMap<QuestionKind, readonly string[]> {
  const random = createRandom(seed)
  const known = new Set(archive.words.map(({ word }) => word))
  const wordOf = ([from, to]: readonly [number, number]) =>
    archive.words[from + Math.floor(random() * (to - from))] ?? { word: '', latin: '' }
  const headline = () => archive.article(1 + Math.floor(random() * size)).headline.split(' ')
  const periods = ['आज', 'कल', 'इस हफ्ते', 'पिछले हफ्ते']

  function misspelt(): string {
    for (;;) {
      const { word } = wordOf([0, 10_000])
      const typed = word.replace(/ा/u, 'े')
      if (word.length > 6 && !known.has(typed)) return typed
    }
  }

  const makers: Readonly<Record<QuestionKind, () => string>> = {
    common: () => wordOf(ranks.common).word,
    middling: () => wordOf(ranks.middling).word,
    rare: () => wordOf(ranks.rare).word,
    two_words: () => headline().slice(0, 2).join(' '),
    three_words: () => headline().slice(0, 3).join(' '),
    phrase: () => `"${headline().slice(2, 4).join(' ')}"`,
    without: () => `${wordOf(ranks.common).word} -${wordOf(ranks.common).word}`,
    period: () => `${periods[Math.floor(random() * periods.length)]} ${wordOf(ranks.middling).word}`,
    latin: () => wordOf([0, 10_000]).latin,
    misspelt,
  }
  return new Map(questionKinds.map((kind) => [kind, Array.from({ length: count }, makers[kind])]))
}
