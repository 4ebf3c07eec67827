import { FUNCTION_WORDS } from './function-words.ts'

/** Scripts that one language of the Indian press owns. */
const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Bengali}+/gu, 'bn'],
  [/\p{Script=Gujarati}+/gu, 'gu'],
  [/\p{Script=Gurmukhi}+/gu, 'pa'],
  [/\p{Script=Kannada}+/gu, 'kn'],
  [/\p{Script=Malayalam}+/gu, 'ml'],
  [/\p{Script=Oriya}+/gu, 'or'],
  [/\p{Script=Tamil}+/gu, 'ta'],
  [/\p{Script=Telugu}+/gu, 'te'],
  [/\p{Script=Cyrillic}+/gu, 'ru'],
]

/** Scripts that several languages share, told apart by their words. The first is the guess where no word decides. */
const SHARED_SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Devanagari}+/gu, ['hi', 'mr', 'ne', 'bho', 'sa']],
  [/\p{Script=Latin}+/gu, ['und', 'en', 'de', 'es', 'fr', 'pl']],
  [/\p{Script=Arabic}+/gu, ['ur', 'ar', 'fa']],
]

const MAX_CHARACTERS = 4000
const MIN_LETTERS = 3

/**
 * Returns the primary BCP 47 tag of a text, judged by its script and function words: `hi`, `mr`, `ne`, `en`, `ur`, …,
 * or `und` for too few letters or an unknown language.
 *
 * The script with most letters wins; only the first 4,000 characters are read. Good enough to refuse a page that
 * is not Hindi, no more: a bare Devanagari name counts as `hi`.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, MAX_CHARACTERS)
  const owned = SCRIPT_LANGUAGES.map(([script, language]) => ({
    letters: countMatches(sample, script),
    languages: [language],
  }))
  const shared = SHARED_SCRIPTS.map(([script, languages]) => ({
    letters: countMatches(sample, script),
    languages,
  }))
  const [best] = [...owned, ...shared].sort((a, b) => b.letters - a.letters)
  return best === undefined || best.letters < MIN_LETTERS ? 'und' : byWords(sample, best.languages)
}

/** The patterns take whole runs of letters. */
function countMatches(text: string, pattern: RegExp): number {
  let count = 0
  for (const run of text.match(pattern) ?? []) count += run.length
  return count
}

function byWords(text: string, languages: readonly string[]): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\u200C\u200D]+/gu) ?? []
  const hits = languages.map((language) => {
    const known = FUNCTION_WORDS.get(language)
    return { language, count: known === undefined ? 0 : words.filter((word) => known.has(word)).length }
  })
  // a stable sort: among equals the first language of the script stands
  const [best] = hits.sort((a, b) => b.count - a.count)
  return best?.language ?? 'und'
}
