import { createLineReader } from './line-reader.ts'
import { namesOf } from './names-of.ts'
import { attributeOf, type Element, type Root } from './tree.ts'
import { walkTree } from './walk-tree.ts'
import type { Zone } from './zones.ts'
import { zonesOf } from './zones-of.ts'

/** One line of text as a page shows it. */
export type Block = {
  readonly text: string
  /** Words that hold a letter or digit. */
  readonly words: number
  /** The block-level element that the line stands in. */
  readonly element: Element
  readonly isHeading: boolean
  /** How much of it is link text, and how much is bold: 0 to 1. */
  readonly linkShare: number
  readonly boldShare: number
}

/** A stretch of a list, `to` not included. */
export type Stretch = { readonly from: number; readonly to: number }

/** Where the lines, links and pictures inside an element stand in the survey's lists. */
export type Extent = { readonly blocks: Stretch; readonly links: Stretch; readonly images: Stretch }

/** A page read once from top to bottom: everything inside an element is one stretch of each list. */
export type Survey = {
  readonly root: Root
  /** In document order; an element's `order` is its place here. */
  readonly elements: readonly Element[]
  readonly blocks: readonly Block[]
  readonly links: readonly Element[]
  readonly images: readonly Element[]
  /** Elements by their names (see `namesOf`), nameless ones left out. */
  readonly named: ReadonlyMap<string, readonly Element[]>
  readonly extentOf: (element: Element) => Extent
  /** Lines inside an element: the cheap part of `extentOf`. */
  readonly blocksOf: (element: Element) => Stretch
  /** Characters of running prose inside an element. */
  readonly proseOf: (element: Element) => number
  readonly zoneOf: (element: Element) => Zone
  /** True where the page tells its stories in Devanagari: then a line without a letter of it tells none. */
  readonly isDevanagari: boolean
}

const MIN_PROSE_WORDS = 10
const MAX_LINK_SHARE = 0.35
const MIN_DEVANAGARI_SHARE = 0.25
const MIN_DEVANAGARI = 80
const DEVANAGARI = /\p{Script=Devanagari}/u

/** Returns true for a line of running text: a sentence's length, no heading, not mostly links. */
export function isProse({ words, linkShare, isHeading }: Block): boolean {
  return !isHeading && linkShare <= MAX_LINK_SHARE && words >= MIN_PROSE_WORDS
}

/**
 * Reads a tree into lists of lines, links and pictures, in one pass without recursion. `remove` are selectors of parts
 * that a publisher's row calls furniture.
 */
export function surveyPage(root: Root, { remove = null }: { remove?: string | null } = {}): Survey {
  const elements: Element[] = []
  const blocks: Block[] = []
  const links: Element[] = []
  const images: Element[] = []
  const named = new Map<string, Element[]>()
  // for each element, by its order: where its lines, links and pictures begin and end
  const begins: number[] = []
  const ends: number[] = []
  const reader = createLineReader((block) => blocks.push(block))

  walkTree(root, {
    text: reader.add,
    enter(element) {
      reader.enter(element)
      element.order = elements.length
      elements.push(element)
      nameElement(named, element)
      begins.push(blocks.length, links.length, images.length)
      ends.push(0, 0, 0)
      if (element.name === 'a' && attributeOf(element, 'href') !== undefined) links.push(element)
      else if (element.name === 'img' || element.name === 'amp-img') images.push(element)
    },
    leave(element) {
      reader.leave(element)
      const at = element.order * 3
      ends[at] = blocks.length
      ends[at + 1] = links.length
      ends[at + 2] = images.length
    },
  })
  const stretch = ({ order }: Element, list: 0 | 1 | 2): Stretch => ({
    from: begins[order * 3 + list] ?? 0,
    to: ends[order * 3 + list] ?? 0,
  })
  const blocksOf = (element: Element): Stretch => stretch(element, 0)
  const extentOf = (element: Element): Extent => ({
    blocks: stretch(element, 0),
    links: stretch(element, 1),
    images: stretch(element, 2),
  })
  const proseUpTo = sumUp(blocks.map((block) => (isProse(block) ? block.text.length : 0)))
  const proseOf = ({ order }: Element): number =>
    (proseUpTo[ends[order * 3] ?? 0] ?? 0) - (proseUpTo[begins[order * 3] ?? 0] ?? 0)
  const headlinesUpTo = sumUp(blocks.map(({ element }) => Number(element.name === 'h1')))
  const holdsHeadline = (element: Element): boolean => {
    const { from, to } = blocksOf(element)
    return (headlinesUpTo[to] ?? 0) > (headlinesUpTo[from] ?? 0)
  }
  const pageProse = proseUpTo.at(-1) ?? 0
  const zones = zonesOf(elements, { proseOf, pageProse, holdsHeadline, remove })
  const zoneOf = ({ order }: Element): Zone => zones[order] ?? 'content'
  const isDevanagari = isMostlyDevanagari(blocks)
  return { root, elements, blocks, links, images, named, extentOf, blocksOf, proseOf, zoneOf, isDevanagari }
}

function nameElement(named: Map<string, Element[]>, element: Element): void {
  const names = namesOf(element)
  if (names === '') return
  const others = named.get(names)
  if (others === undefined) named.set(names, [element])
  else others.push(element)
}

function isMostlyDevanagari(blocks: readonly Block[]): boolean {
  let [all, own] = [0, 0]
  for (const block of blocks) {
    if (!isProse(block)) continue
    all += block.text.length
    if (DEVANAGARI.test(block.text)) own += block.text.length
  }
  const isHeadline = ({ element, text }: Block): boolean => element.name === 'h1' && DEVANAGARI.test(text)
  return own > all * MIN_DEVANAGARI_SHARE || (own > MIN_DEVANAGARI && blocks.some(isHeadline))
}

/** Returns true for a line in the script that the page tells its stories in. */
export function isInScript({ isDevanagari }: Pick<Survey, 'isDevanagari'>, text: string): boolean {
  return !isDevanagari || DEVANAGARI.test(text)
}

/** Returns `[0, n0, n0 + n1, …]`: the sum of a stretch is one subtraction. */
export function sumUp(numbers: readonly number[]): number[] {
  const sums = [0]
  let sum = 0
  for (const number of numbers) {
    sum += number
    sums.push(sum)
  }
  return sums
}
