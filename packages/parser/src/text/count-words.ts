const LETTER = /[\p{L}\p{N}]/u
const CHARACTERS_A_WORD = 2

/**
 * Returns the number of words that hold a letter or digit: `'नई दिल्ली ।'` has two. Scripts that put no spaces between
 * words (Chinese, Japanese, Thai) count one word for two characters.
 */
export function countWords(text: string): number {
  let words = 0
  let joined = 0
  let isCounted = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) isCounted = false
    else if (isSpaceless(code)) joined += 1
    else if (!isCounted && isLetter(code, text, at)) {
      isCounted = true
      words += 1
    }
  }
  return words + Math.ceil(joined / CHARACTERS_A_WORD)
}

function isSpace(code: number): boolean {
  return code === 32 || (code < 14 && code > 8) || code === 0xa0 || code === 0x3000 || code === 0x2009
}

/** Thai and Lao, kana, and the first plane's ideographs. */
function isSpaceless(code: number): boolean {
  return (code >= 0xe01 && code <= 0xeff) || (code >= 0x3041 && code <= 0x9fff && code !== 0x30fb)
}

function isLetter(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code > 47 && code < 58) || (code > 96 && code < 123) || (code > 64 && code < 91)
  // Devanagari's independent letters and consonants, which nearly every Hindi word begins with
  if (code >= 0x904 && code <= 0x939) return true
  return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? code))
}
