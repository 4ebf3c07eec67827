import { fitText } from '@khabar/core'

/** Telegram drops these: three combining lines that run into the text around. */
const dropped = /[\u0333\u033F\u030A]/gu
/** They turn the direction of what follows, up to the end of the message; the first five Telegram drops. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu
const lineEnds = /\r\n?|[\u2028\u2029]/gu
const controls = /[^\P{Cc}\n]/gu
/** Something that leaves a mark on the screen. */
const ink = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * A text from outside as Telegram would keep it, with its line breaks: well-formed, trimmed, no control characters,
 * none that turn the direction; `''` where nothing of it would be seen.
 *
 * Telegram cleans what it gets in the same way; to do it before keeps lengths and entities true.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(dropped, '')
    .replace(turning, '')
    .replace(controls, ' ')
    .trim()
  return ink.test(cleaned) ? cleaned : ''
}

/** The same on one line, in at most `maxUnits` UTF-16 units. */
export function cleanLine(text: string, maxUnits: number): string {
  return fitText(cleanText(text).replace(/\s+/gu, ' '), maxUnits)
}
