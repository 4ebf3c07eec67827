import { namedByReader } from './name-index.ts'
import type { Section } from './section.ts'

/**
 * The section that a reader names ("खेल", "खेल की खबरें", "sports", "duniya"); `null` for anything else, a topic above all.
 */
export function sectionNamed(words: string): Section | null {
  const { sections, isWhole } = namedByReader(words)
  const [section, other] = sections
  return section && !other && isWhole ? section : null
}
