/** The words of a table written as running text. */
export function wordSet(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/u))
}
