import type { Article } from '@khabar/parser'
import { guessSection } from './guess-section.ts'
import { outletSections } from './outlet-sections.ts'
import { type Section, sections } from './section.ts'

/**
 * The section of an article: the outlet's own, else what its words leave little doubt about, else `null`.
 *
 * Where the outlet joins several ("देश-विदेश", "खेल और मनोरंजन"), the words choose among them. The beginning of the text
 * counts, as `paragraphs` or a summary in their place.
 */
export function sectionOf(
  article: Pick<Article, 'headline' | 'section' | 'tags' | 'url' | 'dateline' | 'paragraphs' | 'kind'>,
): Section | null {
  if (article.kind === 'opinion') return 'opinion'
  const named = outletSections(article)
  const [first, second] = named
  if (first && !second) return first
  const { headline, tags, dateline, paragraphs } = article
  const among = named.length > 0 ? named : sections
  const guess = guessSection({ headline, tags, dateline, body: paragraphs.slice(0, 3).join('\n') }, { among })
  if (first) return guess?.section ?? first
  return guess?.isSure ? guess.section : null
}
