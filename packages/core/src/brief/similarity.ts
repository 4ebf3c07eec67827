import { analyse } from '../language/analyse.ts'
import { placeNameOf } from '../language/place-aliases.ts'
import { wordSet } from '../language/word-set.ts'
import { capitals } from './capitals.ts'

/** Days and times of news prose, which unrelated stories share. Source: our own; sorted. */
const commonTerms = new Set(analyse('आज कल गुरुवार दिन बुधवार बृहस्पतिवार मंगलवार रविवार शनिवार शुक्रवार साल सोमवार'))

/** Places too common in an Indian paper to make two stories one. Analysed, sorted. */
const homePlaces = wordSet('दिल्ली भारत मुंबई')

const minSharedTerms = 3
/** Flattens the idf of a small set, in which the day's main subject is common. Right on written sets from 1 to 3. */
const idfBase = 2
const nameWeight = 2

/** What one text says: its headline, counted twice, and its beginning. */
export type Told = {
  readonly headline: string
  readonly text: string | null
  readonly dateline?: readonly string[]
}

/**
 * Similarity of each pair of texts: the cosine of the TF-IDF vectors of their terms, 0 to 1, as a row-major square.
 *
 * A pair that shares no name (a foreign place, a word in quotation marks such as a storm's) and fewer than three terms
 * has nothing in common, however rare its one or two are.
 */
export function similaritiesOf(texts: readonly Told[]): Float64Array {
  const names = quotedNames(texts)
  const isName = (term: string) => names.has(term) || isForeign(term)
  const vectors = vectorsOf(
    isName,
    texts.map(({ headline, text, dateline = [] }) => {
      const origin = dateline.filter((place) => !capitals.has(place)).join('\n')
      return analyse(`${headline}\n${headline}\n${origin}\n${text ?? ''}`)
    }),
  )
  const count = texts.length
  const similarities = new Float64Array(count * count)
  for (const [row, one] of vectors.entries()) {
    for (const [column, other] of vectors.slice(0, row).entries()) {
      const similarity = similarityOf(one, other, isName)
      similarities[row * count + column] = similarity
      similarities[column * count + row] = similarity
    }
  }
  return similarities
}

type Vector = ReadonlyMap<string, number>

type IsName = (term: string) => boolean

function vectorsOf(isName: IsName, texts: readonly (readonly string[])[]): Vector[] {
  const counts = texts.map(countsOf)
  const documents = new Map<string, number>()
  for (const count of counts)
    for (const term of count.keys()) documents.set(term, (documents.get(term) ?? 0) + 1)
  const weightOf = (term: string, times: number) =>
    (1 + Math.log(times)) *
    (idfBase + Math.log(1 + texts.length / (documents.get(term) ?? 1))) *
    (isName(term) ? nameWeight : 1)
  return counts.map((count) => unitVector([...count].map(([term, times]) => [term, weightOf(term, times)])))
}

function isForeign(term: string): boolean {
  return placeNameOf(term) !== null && !homePlaces.has(term)
}

/** Terms of single words that at least two texts put in quotation marks (`‘फैलिन’`): a name, not a way of speaking. */
function quotedNames(texts: readonly Told[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { headline, text } of texts) {
    const words = `${headline}\n${text ?? ''}`.matchAll(/[‘“'"]([\p{L}\p{M}]{2,20})[’”'"]/gu)
    for (const term of new Set([...words].flatMap(([, word = '']) => analyse(word))))
      counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([term]) => term))
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) if (!commonTerms.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function unitVector(weights: [string, number][]): Vector {
  const length = Math.hypot(...weights.map(([, weight]) => weight))
  return new Map(weights.map(([term, weight]) => [term, weight / length]))
}

function similarityOf(one: Vector, other: Vector, isName: IsName): number {
  const shared = [...one.keys()].filter((term) => other.has(term))
  if (shared.length < minSharedTerms && !shared.some(isName)) return 0
  return shared.reduce((sum, term) => sum + (one.get(term) ?? 0) * (other.get(term) ?? 0), 0)
}
