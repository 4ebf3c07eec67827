import { eventKindOf } from './event-kinds.ts'
import { type EventTerm, leastNameWeight } from './event-terms.ts'
import type { Fingerprint } from './fingerprint.ts'
import { containmentOf } from './min-hash.ts'
import type { NamedEvent } from './named-event.ts'

/** An article as it is compared: its fingerprint with its terms by key. */
export type Subject = { readonly fingerprint: Fingerprint; readonly terms: ReadonlyMap<string, EventTerm> }

/** How much two articles have in common. */
export type EventLikeness = {
  /** The share of the shorter text's shingles that the other has, 0 to 1. */
  readonly copied: number
  /** Cosine of their weighted terms, 0 to 1. */
  readonly cosine: number
  /** The shared names and numbers, weighed: about how many. */
  readonly evidence: number
  /** Their labels, weightiest first. */
  readonly shared: readonly string[]
  /** True where the headline of one calls its event by a name and a kind that the other holds. */
  readonly isNamed: boolean
  /** True where both name places and none is in both. */
  readonly placesDiffer: boolean
  /** True where both give telling numbers and none is in both. */
  readonly numbersDiffer: boolean
  /** True where the headlines count the same people and come to different numbers. */
  readonly countsDiffer: boolean
}

/** What stands in a headline is what the article is about. */
const headlineFactor = 1.5
/** Fewer numbers, or fewer of some weight, are no result that could differ. */
const leastNumbers = 2

/** Compares two articles. `rarityOf` is how rare a key is among the day's other stories, 0 to 1. */
export function compareEvents(
  one: Subject,
  other: Subject,
  rarityOf: (key: string) => number,
): EventLikeness {
  const shared = sharedBy(one, other, rarityOf)
  const dot = shared.reduce(
    (sum, { term, its, rarity }) => sum + worthOf(term, rarity) * worthOf(its, rarity),
    0,
  )
  const named = shared.filter(({ weight }) => weight >= leastNameWeight)
  const differ = (kind: EventTerm['kind'], least: number) =>
    !named.some(({ term }) => term.kind === kind) &&
    [one, other].every(({ terms }) => countNamed(terms, kind) >= least)
  return {
    copied: containmentOf(one.fingerprint, other.fingerprint),
    cosine: dot === 0 ? 0 : dot / (lengthOf(one, rarityOf) * lengthOf(other, rarityOf)),
    evidence: evidenceOf(named),
    shared: named.toSorted((a, b) => b.weight - a.weight).map(({ term }) => term.label),
    isNamed: tellsOf(other, one.fingerprint.event) || tellsOf(one, other.fingerprint.event),
    placesDiffer: differ('place', 1),
    numbersDiffer: differ('number', leastNumbers),
    countsDiffer: countsDiffer(one.fingerprint.people, other.fingerprint.people),
  }
}

/** A term that both have, as the one and as the other has it. */
type Shared = {
  readonly term: EventTerm
  readonly its: EventTerm
  readonly rarity: number
  readonly weight: number
}

function sharedBy(one: Subject, other: Subject, rarityOf: (key: string) => number): Shared[] {
  return [...one.terms].flatMap(([key, term]) => {
    const its = other.terms.get(key)
    if (!its) return []
    const rarity = rarityOf(key)
    return [{ term, its, rarity, weight: Math.min(term.weight, its.weight) * rarity }]
  })
}

/** The weights together, of two words that stand behind each other in both only the heavier: they are one name. */
function evidenceOf(named: readonly Shared[]): number {
  let sum = 0
  let before: Shared | null = null
  for (const one of named) {
    const isSameName: boolean =
      before !== null && isNext(before.term, one.term) && isNext(before.its, one.its)
    sum += isSameName ? Math.max(0, one.weight - (before?.weight ?? 0)) : one.weight
    before = isSameName ? null : one
  }
  return sum
}

function tellsOf({ fingerprint, terms }: Subject, event: NamedEvent | null): boolean {
  if (event === null || !terms.has(event.name)) return false
  return [...fingerprint.headline, ...fingerprint.lead].some((term) => eventKindOf(term) === event.kind)
}

function isNext(one: EventTerm, other: EventTerm): boolean {
  return one.kind === 'word' && other.kind === 'word' && other.at === one.at + 1
}

function worthOf({ weight, inHeadline }: EventTerm, rarity: number): number {
  return weight * rarity * (inHeadline ? headlineFactor : 1)
}

function lengthOf({ terms }: Subject, rarityOf: (key: string) => number): number {
  let sum = 0
  for (const [key, term] of terms) sum += worthOf(term, rarityOf(key)) ** 2
  return Math.sqrt(sum)
}

function countNamed(terms: ReadonlyMap<string, EventTerm>, wanted: EventTerm['kind']): number {
  return [...terms.values()].filter(({ kind, weight }) => kind === wanted && weight >= leastNameWeight).length
}

function countsDiffer(one: Fingerprint['people'], other: Fingerprint['people']): boolean {
  return Object.entries(one).some(([what, count]) => what in other && other[what] !== count)
}
