import { readText } from './read-text.ts'

/** A headline and the section that its paper printed it under. */
export type LabelledHeadline = { readonly headline: string; readonly label: string }

/** A row of two fields: plain, or in quotes, in which a quote stands twice. */
const row = /(?:"((?:[^"]|"")*)"|([^",\n]*)),([^",\n]*)(?:\n|$)/y

/**
 * Returns the rows of a CSV file with the columns `text` and `labels`, without its head.
 *
 * @throws at the first row that has not two fields.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readHeadlines(path: string): LabelledHeadline[] {
  const text = readText(path).replaceAll('\r\n', '\n').trimEnd()
  const rows: LabelledHeadline[] = []
  for (let at = 0; at < text.length; at = row.lastIndex) {
    row.lastIndex = at
    const found = row.exec(text)
    if (!found) throw new Error(`Row ${rows.length + 1} of ${path} has not two fields.`)
    const [, quoted, plain = '', label = ''] = found
    rows.push({ headline: quoted?.replaceAll('""', '"') ?? plain, label })
  }
  return rows.slice(1)
}
