import { analyse, type WordDraft, wordsOf } from '@khabar/core'
import { createRandom } from '../score/random.ts'
import { madeSince } from './made-drafts.ts'

/** Different words of an archive. */
const WORDS = 100_000
/** The commonest word is in so small a part of the text: stop words are no terms. */
const HEAD = 10
const HEADLINE = 7
const SUMMARY = 30
const SENTENCE = 10
/** Marks by which an article's story is found: bands of its text, and names (see core's `storyKeysOf`). */
const BANDS = 16
const NAMES = 6

/** A made word, and how it is written in Latin letters. */
export type MadeWord = { readonly word: string; readonly latin: string }

export type MadeArticle = {
  /** From 1, in the order of publication, a minute apart. */
  readonly id: number
  /** Every third article continues the story before it. */
  readonly storyId: number
  readonly publishedAt: Temporal.Instant
  readonly headline: string
  readonly summary: string
  /** What `analyse` gives for headline, headline and summary, then marks of stories. */
  readonly terms: readonly string[]
}

export type MadeArchive = {
  /** The commonest first. */
  readonly words: readonly MadeWord[]
  article(id: number): MadeArticle
  /** Words drawn by how common they are. */
  text(random: () => number, count: number): string[]
  /** When the article with this id is published. */
  timeOf(id: number): Temporal.Instant
  /** The vocabulary as the store keeps it, with the headlines to be expected of so many articles. */
  vocabulary(articles: number): (Omit<WordDraft, 'inHeadline'> & { headlines: number })[]
}

/** Returns an archive of any size out of made words, whose shares in the text fall as 1/rank (Zipf); always the same. */
export function madeArchive(): MadeArchive {
  const words = madeWords()
  const draw = (random: () => number) => Math.floor(HEAD * ((WORDS + HEAD) / HEAD) ** random() - HEAD)
  const text = (random: () => number, count: number) =>
    Array.from({ length: count }, () => words[draw(random)]?.word ?? '')
  const timeOf = (id: number) => madeSince.add({ minutes: id })
  return {
    words,
    text,
    timeOf,
    article(id) {
      const random = createRandom(Math.imul(id, 0x9e3779b1))
      const [headline, summary] = [text(random, HEADLINE), text(random, SUMMARY)]
      const bands = Array.from(
        { length: BANDS },
        () => `\ue001${Math.floor(random() * 2 ** 32).toString(36)}`,
      )
      const names = [...headline, ...summary].slice(0, NAMES).map((word) => `\ue002${word}`)
      return {
        id,
        storyId: id % 3 === 2 ? id - 1 : id,
        publishedAt: timeOf(id),
        headline: headline.join(' '),
        summary: `${sentencesOf(summary).join('। ')}।`,
        terms: [...headline, ...headline, ...summary, ...bands, ...names],
      }
    },
    vocabulary: (articles) =>
      words.flatMap(({ word }, rank) => {
        const share = Math.log((rank + 1 + HEAD) / (rank + HEAD)) / Math.log((WORDS + HEAD) / HEAD)
        const headlines = Math.ceil(articles * HEADLINE * share)
        return wordsOf([word], { headline: '', text: word }).map(({ inHeadline: _, ...known }) => ({
          ...known,
          headlines,
        }))
      }),
  }
}

function sentencesOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(words.length / SENTENCE) }, (_, index) =>
    words.slice(index * SENTENCE, (index + 1) * SENTENCE).join(' '),
  )
}

/** Consonants and vowel signs with their usual spelling in Latin letters. */
const consonants = [
  ...['क k', 'ख kh', 'ग g', 'च ch', 'ज j', 'ट t', 'ड d', 'त t', 'द d', 'ध dh', 'न n', 'प p', 'फ ph', 'ब b'],
  ...['भ bh', 'म m', 'र r', 'ल l', 'व v', 'श sh', 'स s', 'ह h'],
]
const vowels = [' a', 'ा aa', 'ि i', 'ी ee', 'ु u', 'े e', 'ो o']

/** Words of two to four syllables that the analyser takes as they are. */
function madeWords(): MadeWord[] {
  const random = createRandom(7)
  const pick = (rows: readonly string[]) => (rows[Math.floor(random() * rows.length)] ?? '').split(' ')
  const made = new Map<string, string>()
  while (made.size < WORDS) {
    let [word, latin] = ['', '']
    for (let left = 2 + Math.floor(random() * 3); left > 0; left--) {
      const [[letter = '', spelt = ''], [sign = '', sounds = '']] = [pick(consonants), pick(vowels)]
      word += letter + sign
      latin += spelt + sounds
    }
    const [term, ...others] = analyse(word)
    if (term === word && others.length === 0) made.set(word, latin)
  }
  return [...made].map(([word, latin]) => ({ word, latin }))
}
