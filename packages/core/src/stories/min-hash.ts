import { foldForMatching } from '../language/fold-for-matching.ts'
import { splitWords } from '../language/split-words.ts'

/** What near-duplicates are known by: the least hash of a text's shingles under each of many hash functions. */
export type MinHash = {
  /** {@link hashes} unsigned 32-bit numbers; empty for a text of fewer than three words. */
  readonly signature: readonly number[]
  /** How many different shingles the text has. */
  readonly shingles: number
}

const hashes = 48
/** So many rows of a signature that agree make two texts candidates: found from about half their shingles in common. */
const rowsABand = 3
const wordsAShingle = 3
/** Of a longer text its beginning, so that nobody's page costs more than others. */
const mostWords = 2_000

/**
 * The MinHash of a text's runs of three words, spelling folded: headline and order of paragraphs do not count.
 *
 * @see Broder, "On the resemblance and containment of documents", 1997
 */
export function minHashOf(text: string): MinHash {
  const words = splitWords(text).slice(0, mostWords).map(foldForMatching)
  const shingles = new Set<number>()
  for (let at = 0; at + wordsAShingle <= words.length; at++)
    shingles.add(hashOf(words.slice(at, at + wordsAShingle).join(' ')))
  if (shingles.size === 0) return { signature: [], shingles: 0 }
  const signature = seeds.map((seed) => {
    let least = 0xffffffff
    for (const shingle of shingles) least = Math.min(least, mix(shingle ^ seed))
    return least
  })
  return { signature, shingles: shingles.size }
}

/** The estimated share of the shorter text's shingles that stand in the other, 0 to 1: an excerpt is a copy as well. */
export function containmentOf(one: MinHash, other: MinHash): number {
  if (one.shingles === 0 || other.shingles === 0) return 0
  const equal = one.signature.filter((hash, at) => hash === other.signature[at]).length / hashes
  const shared = (equal * (one.shingles + other.shingles)) / (1 + equal)
  return Math.min(1, shared / Math.min(one.shingles, other.shingles))
}

/** Keys of which two texts that are much alike share one (locality-sensitive hashing by bands). */
export function bandsOf({ signature }: MinHash): string[] {
  const bands: string[] = []
  for (let at = 0; at < signature.length; at += rowsABand) {
    const rows = signature.slice(at, at + rowsABand)
    const key = rows.reduce((hash, row) => mix(Math.imul(hash, 31) ^ row), at)
    bands.push(key.toString(36))
  }
  return bands
}

/** FNV-1a over UTF-16 units. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** MurmurHash3's finaliser: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const seeds: readonly number[] = Array.from({ length: hashes }, (_, index) => mix((index + 1) * 0x9e3779b9))
