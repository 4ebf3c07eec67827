import { isFurniture, isHeadlineLike, readLabel } from '../hindi/classify-line.ts'
import type { Neighbour } from '../page.ts'

/** The neighbours that a text page names, and its lines without them. */
export type TextNeighbours = {
  readonly lines: readonly string[]
  readonly previous: Neighbour | null
  readonly next: Neighbour | null
}

/** Takes `Read Previous` / `अगली खबर` labels and the headlines behind or under them out of a page's lines. */
export function takeNeighbours(lines: readonly string[]): TextNeighbours {
  const kept: string[] = []
  const found: { previous: Neighbour | null; next: Neighbour | null } = { previous: null, next: null }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const label = readLabel(line)
    if (label === null || label.kind === 'related') {
      kept.push(line)
      continue
    }
    const headline = label.rest === '' ? headlineUnder(lines, at) : label.rest
    if (label.rest === '' && headline !== null) at += 1
    if (headline !== null) found[label.kind] ??= { headline, url: null }
  }
  return { lines: kept, ...found }
}

function headlineUnder(lines: readonly string[], at: number): string | null {
  const next = lines[at + 1]
  return next !== undefined && isHeadlineLike(next) && !isFurniture(next) && readLabel(next) === null
    ? next
    : null
}
