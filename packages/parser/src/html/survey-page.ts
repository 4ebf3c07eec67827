import type { Document, Element } from 'domhandler'
import { countWords } from '../text/count-words.ts'
import { createLineReader } from './line-reader.ts'
import { walkTree } from './walk-tree.ts'
import type { Zone } from './zones.ts'
import { zonesOf } from './zones-of.ts'

/** One line of text as a page shows it. */
export type Block = {
  readonly text: string
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
  readonly document: Document
  readonly elements: readonly Element[]
  readonly blocks: readonly Block[]
  readonly links: readonly Element[]
  readonly images: readonly Element[]
  readonly extentOf: (element: Element) => Extent
  /** Characters of running prose inside an element. */
  readonly proseOf: (element: Element) => number
  readonly zoneOf: (element: Element) => Zone
}

const EMPTY: Stretch = { from: 0, to: 0 }
const NOTHING: Extent = { blocks: EMPTY, links: EMPTY, images: EMPTY }
const MIN_PROSE_WORDS = 10
const MAX_LINK_SHARE = 0.35

/** Returns true for a line of running text: a sentence's length, no heading, not mostly links. */
export function isProse({ text, linkShare, isHeading }: Block): boolean {
  return !isHeading && linkShare <= MAX_LINK_SHARE && countWords(text) >= MIN_PROSE_WORDS
}

/** Reads a tree into lists of lines, links and pictures, in one pass without recursion. */
export function surveyPage(document: Document): Survey {
  const elements: Element[] = []
  const blocks: Block[] = []
  const links: Element[] = []
  const images: Element[] = []
  const begun: Extent[] = []
  const extents = new Map<Element, Extent>()
  const reader = createLineReader((block) => blocks.push(block))
  const here = (): Extent => ({
    blocks: { from: blocks.length, to: blocks.length },
    links: { from: links.length, to: links.length },
    images: { from: images.length, to: images.length },
  })

  walkTree(document, {
    text: reader.add,
    enter(element) {
      reader.enter(element)
      begun.push(here())
      elements.push(element)
      if (element.name === 'a' && element.attribs.href !== undefined) links.push(element)
      if (element.name === 'img' || element.name === 'amp-img') images.push(element)
    },
    leave(element) {
      reader.leave(element)
      extents.set(element, joinExtents(begun.pop() ?? NOTHING, here()))
    },
  })
  const extentOf = (element: Element): Extent => extents.get(element) ?? NOTHING
  const proseUpTo = sumUp(blocks.map((block) => (isProse(block) ? block.text.length : 0)))
  const proseOf = (element: Element): number => {
    const { from, to } = extentOf(element).blocks
    return (proseUpTo[to] ?? 0) - (proseUpTo[from] ?? 0)
  }
  const zoneOf = zonesOf(elements, { proseOf, pageProse: proseUpTo.at(-1) ?? 0 })
  return { document, elements, blocks, links, images, extentOf, proseOf, zoneOf }
}

function joinExtents(begin: Extent, end: Extent): Extent {
  return {
    blocks: { from: begin.blocks.from, to: end.blocks.to },
    links: { from: begin.links.from, to: end.links.to },
    images: { from: begin.images.from, to: end.images.to },
  }
}

/** `[0, n0, n0 + n1, …]`: the sum of a stretch is one subtraction. */
function sumUp(numbers: readonly number[]): number[] {
  const sums = [0]
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number)
  return sums
}
