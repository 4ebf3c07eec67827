import { isFurniture, isHeadlineLike, isTerminated, readLabel } from '../hindi/classify-line.ts'
import { splitDateline } from '../hindi/split-dateline.ts'
import type { Teaser, TeaserSet } from '../teaser.ts'
import { countWords } from './count-words.ts'
import { splitEllipsis } from './split-ellipsis.ts'

const MIN_BARE_WORDS = 5

/** Returns the teaser that a headline and the text under it make; `null` text gives a bare one. */
export function createTeaser(headline: string, text: string | null): Teaser {
  const { text: beginning, truncated } = splitEllipsis(text ?? '')
  const { dateline, text: story } = splitDateline(beginning)
  return { headline, dateline, text: story === '' ? null : story, truncated, url: null, image: null }
}

/**
 * Returns how surely line `at` is a teaser's headline and the next line its text: 2 where the text opens with a
 * dateline and is cut off, 1 where it does one of both, 0 where it is none.
 */
export function pairStrength(lines: readonly string[], at: number): 0 | 1 | 2 {
  const [headline, text] = [lines[at], lines[at + 1]]
  if (headline === undefined || text === undefined || !isHeadlineLike(headline)) return 0
  const { dateline, truncated } = createTeaser(headline, text)
  // a headline can look as if it opened with a dateline: "ईरान : वार्ता फिर शुरू"
  if (!isTerminated(text)) return 0
  if (dateline.length > 0 && truncated) return 2
  return dateline.length > 0 || truncated ? 1 : 0
}

/** Reads lines that follow an article as teaser sets, a new one at each label (`संबंधित खबरें`). */
export function readTeaserSets(lines: readonly string[], place: TeaserSet['place']): TeaserSet[] {
  const sets: { title: string | null; place: TeaserSet['place']; teasers: Teaser[] }[] = [
    { title: null, place, teasers: [] },
  ]
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const label = readLabel(line)
    if (label?.kind === 'related') sets.push({ title: label.label, place, teasers: [] })
    const headline = label?.kind === 'related' ? label.rest : line
    if (isFurniture(headline) || !isHeadlineLike(headline)) continue
    const text = textUnder(lines, at)
    if (text !== null) at += 1
    const set = sets.at(-1)
    const isSure = text !== null || set?.title !== null || countWords(headline) >= MIN_BARE_WORDS
    if (isSure) set?.teasers.push(createTeaser(headline, text))
  }
  return sets.filter((set) => set.teasers.length > 0)
}

function textUnder(lines: readonly string[], at: number): string | null {
  const next = lines[at + 1]
  if (next === undefined || isFurniture(next) || readLabel(next) !== null) return null
  return pairStrength(lines, at) > 0 || !isHeadlineLike(next) ? next : null
}
