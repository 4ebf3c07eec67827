/**
 * Endings of Hindi words by length, longest first.
 *
 * @see Ramanathan and Rao, "A Lightweight Stemmer for Hindi", EACL 2003
 */
const ENDINGS: readonly (readonly string[])[] = [
  ['ाइयाँ', 'ाइयां', 'ाइयों', 'ाऊंगा', 'ाऊंगी', 'ाएंगी', 'ाएंगे'],
  [
    ...['ाएगा', 'ाएगी', 'ाओगी', 'ाओगे', 'ातीं', 'ियाँ', 'ियां', 'ियों', 'ूंगा', 'ूंगी', 'ेंगी', 'ेंगे'],
    ...['एंगी', 'एंगे', 'ताएं', 'ताओं', 'नाएं', 'नाओं'],
  ],
  [
    ...['ाइए', 'ाईं', 'ाएं', 'ाओं', 'ाकर', 'ाता', 'ाती', 'ाते', 'ाना', 'ाने', 'ाया'],
    ...['ुआं', 'ुएं', 'ुओं', 'ेगा', 'ेगी', 'ोगी', 'ोगे', 'तीं'],
  ],
  ['ाँ', 'ां', 'ाई', 'ाए', 'ाओ', 'िए', 'ीं', 'ें', 'ों', 'कर', 'ता', 'ती', 'ते', 'ना', 'नी', 'ने'],
  ['ा', 'ि', 'ी', 'ु', 'ू', 'े', 'ो'],
]

/**
 * Returns a Hindi word without its longest known ending; short words (three code points or fewer) stay whole.
 *
 * This is the stemmer of the published figures, kept for scoring only. Khabar's own is in `@khabar/core`.
 */
export function stemHindi(word: string): string {
  if ([...word].length <= 3) return word
  for (const endings of ENDINGS) {
    const ending = endings.find((candidate) => word.endsWith(candidate))
    if (ending !== undefined && [...word].length > [...ending].length + 1)
      return word.slice(0, -ending.length)
  }
  return word
}
