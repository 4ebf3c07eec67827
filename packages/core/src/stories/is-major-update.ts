import { splitSentences } from '../language/split-sentences.ts'
import type { StoryState } from './announcement.ts'
import { peopleCounts } from './people-counts.ts'

/** By so much a number of people must rise: outlets differ by less over one event. */
const leastRise = 1.1
/** A story of one or two outlets that four or more carry has become bigger news. */
const fewOutlets = 2
const manyOutlets = 4

/**
 * Whether a story changed so much that those who were told of it should hear again: people counted in it became more,
 * the first deaths are reported, many outlets took it up, or it came as breaking news and had not before.
 *
 * The people are counted in the headline, and where it counts none of that kind, in the first sentence of the summary.
 * A number that falls is mostly another outlet's, or a part of the same number, and therefore no news.
 */
export function isMajorUpdate(before: StoryState, after: StoryState): boolean {
  if (after.breaking && !before.breaking) return true
  if (before.sources.length <= fewOutlets && after.sources.length >= manyOutlets) return true
  const known = countsOf(before)
  return [...countsOf(after)].some(([what, count]) => {
    const earlier = known.get(what)
    return earlier === undefined ? what === 'dead' : count >= earlier * leastRise
  })
}

function countsOf({ headline, summary }: StoryState): Map<string, number> {
  const [first = ''] = splitSentences(summary)
  return new Map([...peopleCounts(first), ...peopleCounts(headline)])
}
