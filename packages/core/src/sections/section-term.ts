import type { Section } from './section.ts'

/**
 * A term by which the search index finds the articles of a section, and which nobody can type.
 *
 * It begins with a letter of the private use area, which `analyse` never gives and which FTS5 keeps (category Co).
 *
 * @see https://www.sqlite.org/fts5.html#unicode61_tokenizer
 */
export function sectionTerm(section: Section): string {
  return `\ue000${section}`
}
