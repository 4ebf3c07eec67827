import { cleanText } from './clean-text.ts'

const MIN_WRAPPED_LINES = 3
const WRAPPED_LENGTH = { min: 45, max: 110 } as const

/**
 * Splits plain text into its blocks, one clean line each: at blank lines and at single newlines alike, because pages
 * are pasted both ways. Only a paragraph that was wrapped at a fixed width is joined again.
 */
export function splitLines(text: string): string[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029|\f/)
    .map(cleanText)
    .reduce<string[][]>(intoParagraphs, [[]])
    .flatMap((lines) => (isWrapped(lines) ? [lines.join(' ')] : lines))
}

function intoParagraphs(paragraphs: string[][], line: string): string[][] {
  if (line === '') paragraphs.push([])
  else paragraphs.at(-1)?.push(line)
  return paragraphs
}

function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1)
  if (lines.length < MIN_WRAPPED_LINES) return false
  const even = full.every(({ length }) => length >= WRAPPED_LENGTH.min && length <= WRAPPED_LENGTH.max)
  const ended = full.filter((line) => /[।.!?…]["”’']?$/u.test(line)).length
  return even && ended * 2 < full.length
}
