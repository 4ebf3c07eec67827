/**
 * The sections of a paper in the order in which they are shown.
 *
 * Beside the usual ones Hindi outlets keep two that nothing else would hold: `lifestyle` (recipes, beauty, travel,
 * relationships) and `religion` (faith, festivals, horoscopes). `technology` is science as well.
 */
export const sections = [
  'national',
  'world',
  'politics',
  'states',
  'crime',
  'sport',
  'business',
  'entertainment',
  'technology',
  'health',
  'education',
  'auto',
  'lifestyle',
  'religion',
  'opinion',
] as const

/** A section of the paper. Its name for readers is the message `section-…` of the locales. */
export type Section = (typeof sections)[number]
