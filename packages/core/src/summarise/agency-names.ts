import { AGENCIES } from '@khabar/parser'

/** Names that sign a report in brackets or after a dash, as a pattern: the parser's table, longest first. */
export const agencyPattern = `(?:${AGENCIES.map(({ name }) => name)
  .toSorted((one, other) => other.length - one.length)
  .map((name) => RegExp.escape(name))
  .join('|')})(?![\\p{L}\\p{M}])`
