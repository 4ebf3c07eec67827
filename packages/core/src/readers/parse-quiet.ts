import { isOff, readTimes } from '../digests/parse-times.ts'
import type { ReaderChanges } from './reader.ts'

const breakingWords =
  /(?<![\p{L}\p{M}])(?:ब्रेकिंग|breaking)(?:\s+(?:न्यूज़|न्यूज|ख़?बर(?:ें)?|news))?(?![\p{L}\p{M}])/iu
const yes = /^(?:हां|हाँ|हा|चालू|yes|on|आने दें)$/iu
const no = /^(?:नहीं|ना|न|बंद|no|off)$/iu

/**
 * What is said after `/quiet`: from when until when ("22:00 06:00", "रात 10 से सुबह 6 तक", "22-6"), "off", or whether
 * breaking news may pass ("ब्रेकिंग हां"). `null` where that is not understood, or the two times are the same.
 */
export function parseQuiet(text: string): Pick<ReaderChanges, 'quiet' | 'breakingInQuiet'> | null {
  const plain = text.normalize('NFC').trim()
  if (isOff(plain)) return { quiet: null }
  if (breakingWords.test(plain)) {
    const answer = plain.replace(breakingWords, '').trim()
    if (yes.test(answer)) return { breakingInQuiet: true }
    return no.test(answer) ? { breakingInQuiet: false } : null
  }
  const spaced = plain.replace(/\s*[-–—]\s*|(?<![\p{L}\p{M}])(?:से|तक|to|from|until)(?![\p{L}\p{M}])/giu, ' ')
  const [from, until, ...more] = readTimes(spaced) ?? []
  return from && until && from !== until && more.length === 0 ? { quiet: { from, until } } : null
}
