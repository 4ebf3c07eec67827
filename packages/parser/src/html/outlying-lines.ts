import type { Survey } from './survey-page.ts'

const MIN_GAP = 6
const SMALL_SHARE = 0.3

/**
 * Returns those of the kept lines that stand far under the story: small groups parted from the largest one by a stretch
 * of furniture (a cookie notice below the footer).
 */
export function outlyingLines(survey: Survey, kept: ReadonlySet<number>): number[] {
  const groups = groupLines(survey, [...kept])
  const sizes = groups.map((group) =>
    group.reduce((sum, index) => sum + (survey.blocks[index]?.text.length ?? 0), 0),
  )
  const largest = Math.max(...sizes, 0)
  const main = sizes.indexOf(largest)
  return groups.filter((_, at) => at > main && (sizes[at] ?? 0) < largest * SMALL_SHARE).flat()
}

function groupLines(survey: Survey, lines: readonly number[]): number[][] {
  const groups: number[][] = []
  let before: number | null = null
  for (const index of lines) {
    const group = groups.at(-1)
    if (before === null || group === undefined || isParted(survey, before, index)) groups.push([index])
    else group.push(index)
    before = index
  }
  return groups
}

function isParted(survey: Survey, from: number, to: number): boolean {
  if (to - from <= MIN_GAP) return false
  const between = survey.blocks.slice(from + 1, to).filter(({ element }) => {
    const zone = survey.zoneOf(element)
    return zone !== 'content' && zone !== 'caption'
  })
  return between.length >= MIN_GAP
}
