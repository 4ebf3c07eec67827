import type { Page } from '../page.ts'
import { takeNeighbours } from '../text/text-neighbours.ts'
import { readTeaserSets } from '../text/text-teasers.ts'
import type { BodyLines } from './read-body.ts'
import type { Survey } from './survey-page.ts'

const MAX_LINK_SHARE = 0.5

/**
 * Reads teasers that a body holds as bare text: a headline, then its beginning cut off, as a copied page has them.
 *
 * A headline alone counts only under a label: it may as well be a caption.
 */
export function readBareTeasers(
  survey: Survey,
  { strays, kept }: BodyLines,
): Pick<Page, 'teaserSets' | 'previous' | 'next'> {
  const last = [...kept].at(-1) ?? -1
  const text = (index: number): string => survey.blocks[index]?.text ?? ''
  const bare = strays.filter((index) => (survey.blocks[index]?.linkShare ?? 1) <= MAX_LINK_SHARE)
  const inside = bare.filter((index) => index < last).map(text)
  const { lines, previous, next } = takeNeighbours(bare.filter((index) => index > last).map(text))
  const sets = [...readTeaserSets(inside, 'mid-body'), ...readTeaserSets(lines, 'below')]
  const teaserSets = sets.flatMap((set) => {
    const teasers = set.teasers.filter((teaser) => set.title !== null || teaser.truncated)
    return teasers.length === 0 ? [] : [{ ...set, teasers }]
  })
  return { teaserSets, previous, next }
}
