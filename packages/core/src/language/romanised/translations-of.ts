import { analyse } from '../analyse.ts'
import { englishWords } from './english-words.ts'

/**
 * The terms of the Hindi words for an everyday English word of the news, the most usual first: `election` and `elections`
 * → `['चुनाव']`. `[]` for other words. For questions only: articles are indexed by the words they hold.
 */
export function translationsOf(latinWord: string): string[] {
  const word = latinWord.toLowerCase()
  const found = [word, word.replace(/s$/u, ''), word.replace(/es$/u, ''), word.replace(/ies$/u, 'y')]
    .map((form) => translations.get(form))
    .find((terms) => terms !== undefined)
  return [...(found ?? [])]
}

const translations: ReadonlyMap<string, readonly string[]> = new Map(
  englishWords.map((row): [string, string[]] => {
    const [english = '', ...hindi] = row.split(' ')
    return [english, [...new Set(hindi.flatMap((word) => analyse(word).slice(0, 1)))]]
  }),
)
