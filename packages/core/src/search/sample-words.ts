import { analyse } from '../language/analyse.ts'
import { soundOf } from './sound-of.ts'
import type { Word, WordStore } from './word.ts'

/** A vocabulary for tests: words with how many headlines hold each (`चुनाव 5`), one where nothing is said. */
export function sampleWords(...entries: readonly string[]): WordStore {
  const words = entries.map(wordOf).sort((a, b) => b.headlines - a.headlines)
  const found = (isWanted: (word: Word) => boolean, limit: number) =>
    Promise.resolve(words.filter(isWanted).slice(0, limit))
  return {
    sounding: (sounds, { limit }) => found(({ sound }) => sounds.includes(sound), limit),
    startingWith: (start, { limit }) => found(({ sound }) => sound.startsWith(start), limit),
    known: (terms) =>
      Promise.resolve(new Set(terms.filter((term) => words.some((word) => word.term === term)))),
  }
}

function wordOf(entry: string): Word {
  const [label = '', headlines = '1'] = entry.split(' ')
  const [term = label] = analyse(label)
  return { term, label, sound: soundOf(term), headlines: Number(headlines) }
}
