const INVISIBLE = /[[\p{Cc}--\s]\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFC]+/gv
const SPACES = /[^\S ]|\s\s/

/**
 * Returns text as it may be shown on one line: NFC, every run of white space (NBSP too) one space, trimmed.
 *
 * Control characters, direction marks, soft hyphens and zero-width spaces are dropped; the joiners U+200C and
 * U+200D stay, because Devanagari needs them. Unpaired surrogates become U+FFFD.
 */
export function cleanText(text: string): string {
  const shown = text.toWellFormed().replace(INVISIBLE, '')
  return (SPACES.test(shown) ? shown.replace(/\s+/g, ' ') : shown).trim().normalize('NFC')
}
