import { cleanText } from './clean-text.ts'

const LETTER = /[\p{L}\p{M}\p{N}]/u

// the same line is looked at from many sides in a row
let [lastText, lastKey] = ['', '']

/**
 * Returns the form in which phrases are compared: lower case, joiners and nukta dropped, chandrabindu as anusvara,
 * marks at both ends (quotes, dashes, colons, stops) gone. `'ख़बर सुनें:'` and `'खबर सुनें'` meet. Never shown.
 */
export function matchingKey(text: string): string {
  if (text !== lastText) {
    lastKey = readKey(text)
    lastText = text
  }
  return lastKey
}

function readKey(text: string): string {
  const plain = cleanText(text)
    .toLowerCase()
    .replace(/\u200C|\u200D|\u093C/g, '')
    .replaceAll('ँ', 'ं')
  let [from, to] = [0, plain.length]
  while (from < to && !isLetterAt(plain, from)) from += 1
  while (to > from && !isLetterAt(plain, to - 1)) to -= 1
  return plain.slice(from, to)
}

/** Letters beyond the first plane are pairs, of which either half counts. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code > 47 && code < 58) || (code > 96 && code < 123)
  return (code >= 0xd800 && code <= 0xdfff) || LETTER.test(text.charAt(at))
}
