import { printLine, type Streams } from '../console-streams.ts'

/** Prints rows by table, one a line. */
export function printCounts(counts: ReadonlyMap<string, number>, stdout: Streams['stdout']): void {
  const width = Math.max(...[...counts.keys()].map(({ length }) => length))
  for (const [table, rows] of counts) printLine(stdout, `${table.padEnd(width)}  ${rows}`)
}
