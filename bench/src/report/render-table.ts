import type { Row } from '../areas/area.ts'
import { formatNumber } from './format-number.ts'

/**
 * Returns rows as aligned lines: key, our value, each peer's value in its own column, note.
 *
 * A peer has a column where at least one row names it; a row without it shows a blank.
 */
export function renderTable(area: string, rows: readonly Row[]): string {
  const peers = [...new Set(rows.flatMap((row) => Object.keys(row.peers ?? {})))]
  const head = [area, 'khabar', ...peers, '']
  const body = rows.map((row) => [
    row.key,
    formatNumber(row.value),
    ...peers.map((peer) => cellOf(row.peers?.[peer])),
    row.note ?? '',
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((cells) => cells[column]?.length ?? 0)),
  )
  return [head, ...body].map((cells) => renderLine(cells, widths)).join('\n')
}

function renderLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, column) => {
    const width = widths[column] ?? 0
    const isText = column === 0 || column === cells.length - 1
    return isText ? cell.padEnd(width) : cell.padStart(width)
  })
  return padded.join('  ').trimEnd()
}

function cellOf(value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value)
}
