import { expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { sections } from './section.ts'
import { sectionTerm } from './section-term.ts'

test('every section has a term of its own', () => {
  expect(new Set(sections.map(sectionTerm)).size).toBe(sections.length)
})

test('no text analyses to a section’s term, not even the term itself', () => {
  for (const section of sections) expect(analyse(sectionTerm(section))).not.toContain(sectionTerm(section))
})
