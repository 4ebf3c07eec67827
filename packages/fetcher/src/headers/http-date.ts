/**
 * Returns the instant of an HTTP date in epoch milliseconds, or `null` where it is none.
 *
 * Reads the three forms of the standard; the one without a zone (asctime) is UTC.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string): number | null {
  // The check keeps out what `Date.parse` would guess at: "0", "-1", "12".
  if (!/^[a-z]{3,9},? .*\d:\d/iu.test(text)) return null
  const at = Date.parse(/ (?:gmt|utc|[+-]\d{4})$/iu.test(text) ? text : `${text} GMT`)
  return Number.isNaN(at) ? null : at
}
