/** The entries of a table written as running text and parted by commas. */
export function listed(table: string): string[] {
  return table.split(',').map((entry) => entry.trim().replace(/\s+/gu, ' '))
}
