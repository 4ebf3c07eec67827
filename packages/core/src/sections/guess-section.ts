import { type Evidence, evidenceOf, type SectionText } from './evidence-of.ts'
import { type Section, sections } from './section.ts'

/** The section that a text's words speak for. */
export type SectionGuess = {
  readonly section: Section
  /** True where the words leave little doubt: enough of them, and no other section close. */
  readonly isSure: boolean
}

/** How much less each further cue of a section says than the one before it. */
const fading = 0.85
/** A crime is a matter of crime and a star's remark one of entertainment, whatever the setting. */
const insistence: Partial<Record<Section, number>> = { crime: 1.25, entertainment: 1.25 }
const least = { score: 3, lead: 2 }

/**
 * The section of `among` that the words of a text speak for; `null` where none says anything. The same text gives the
 * same answer.
 *
 * Opinion is a best guess and never sure: only the outlet knows it.
 */
export function guessSection(
  text: SectionText,
  { among = sections }: { among?: readonly Section[] } = {},
): SectionGuess | null {
  const [best, next] = rank(evidenceOf(text)).filter(({ section }) => among.includes(section))
  if (!best) return null
  const lead = best.score - (next?.score ?? 0)
  const isSure = best.section !== 'opinion' && best.score >= least.score && lead >= least.lead
  return { section: best.section, isSure }
}

function rank(evidence: Evidence): { section: Section; score: number }[] {
  return [...evidence]
    .map(([section, weights]) => ({ section, score: scoreOf(weights) * (insistence[section] ?? 1) }))
    .sort((a, b) => b.score - a.score)
}

function scoreOf(weights: readonly number[]): number {
  return [...weights].sort((a, b) => b - a).reduce((sum, weight, index) => sum + weight * fading ** index, 0)
}
