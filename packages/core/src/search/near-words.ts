import { rankRomanised } from '../language/romanised/rank-romanised.ts'
import { soundsOf } from '../language/romanised/sounds-of.ts'
import { editDistance } from './edit-distance.ts'
import { nearSounds } from './near-sounds.ts'
import { isLatin } from './resolve-terms.ts'
import { spellingKey } from './spelling-key.ts'
import type { Word, WordStore } from './word.ts'

/** A word of the articles that is like one that no article holds. */
export type NearWord = Word & {
  /** So close that it is surely meant, if no other word is. */
  readonly isSure: boolean
}

/** Words of similar sound that are compared: the most used. */
const compared = 150
const mostNear = 3
/** A word of up to so many letters may differ in one, a longer one in two. */
const longestShort = 5
/** Latin letters this close may be meant for a word, and these surely are. */
const likely = 0.7
const surely = 0.8

/**
 * The words nearest to a term that no article holds, at most three: by letters that differ among words of similar sound
 * (see `spellingKey`), and then the most used.
 */
export async function nearWords(term: string, words: WordStore): Promise<NearWord[]> {
  const sounds = soundsOf(term)
  const near = sounds.slice(0, 2).flatMap(nearSounds)
  const [same, similar] = await Promise.all([
    words.sounding(sounds, { limit: compared }),
    words.sounding(near, { limit: compared }),
  ])
  const distanceTo = isLatin(term) ? spellingDistance(term) : letterDistance(term)
  const candidates = new Map([...same, ...similar].map((word) => [word.term, word]))
  return [...candidates.values()]
    .map((word) => ({ word, distance: distanceTo(word) }))
    .filter(({ word, distance }) => distance < Number.POSITIVE_INFINITY && word.headlines > 0)
    .sort((a, b) => a.distance - b.distance || b.word.headlines - a.word.headlines)
    .slice(0, mostNear)
    .map(({ word, distance }) => ({ ...word, isSure: distance <= 1 }))
}

/** Letters that differ; infinite where they are too many. */
function letterDistance(term: string): (word: Word) => number {
  const key = spellingKey(term)
  const atMost = key.length <= longestShort ? 1 : 2
  return (word) => {
    const distance = editDistance(key, spellingKey(word.term), { atMost })
    return distance > atMost || isLatin(word.term) ? Number.POSITIVE_INFINITY : distance
  }
}

/** How far Latin letters are from spelling the word, on the scale of letters. */
function spellingDistance(latin: string): (word: Word) => number {
  return (word) => {
    const score = rankRomanised(latin, [word])[0]?.closeness ?? 0
    if (score < likely) return Number.POSITIVE_INFINITY
    return score >= surely ? 1 - score : 2 - score
  }
}
