/** A country's or region's names in both languages, as Unicode CLDR gives them. */
export type RegionName = { readonly hindi: string; readonly english: string }

/** Codes of no place, and of Sark, whose Hindi name is that of SAARC. Sorted. */
const leftOut: ReadonlySet<string> = new Set(['CQ', 'EZ', 'QO', 'XA', 'XB', 'ZZ'])

/**
 * The countries and territories of the runtime's own CLDR data whose names are words alone, without what stands in
 * brackets.
 *
 * @see https://cldr.unicode.org (territory names)
 */
export function regionNames(): RegionName[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const hindi = new Intl.DisplayNames('hi', { type: 'region', fallback: 'none' })
  return regionCodes()
    .map((code) => ({ english: wordsOf(english.of(code)), hindi: wordsOf(hindi.of(code)) }))
    .filter((names) => /^[\p{L} ]+$/u.test(names.english) && /^[\p{L}\p{M} ]+$/u.test(names.hindi))
}

function wordsOf(name = ''): string {
  return name.replace(/ \(.*\)$/u, '')
}

function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !leftOut.has(code))
}
