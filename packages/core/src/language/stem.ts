import { twinSpelling } from './twin-spelling.ts'
import { shortMasculines, variableAdjectives } from './variable-words.ts'

/**
 * The light stem of a folded Hindi word: number, case and gender endings off, derivations kept.
 *
 * `लोगों` and `लोग`, `हमला`, `हमले` and `हमलों`, `योजनाएं` and `योजना`, `नई` and `नया` meet. Final -ी goes only from known
 * adjectives: चीन and चीनी, ईरान and ईरानी, घाट and घाटी keep distinct stems. Words of two consonants keep their -ा
 * (राजा is not राज). Twin spellings meet as in {@link twinSpelling}. Latin words and numbers come back as they are. Expects {@link foldForMatching}'s form.
 */
export function stem(folded: string): string {
  if (!/^[\u0900-\u0963\u0970-\u097f]+$/u.test(folded)) return folded
  return twinSpelling(finalVowel(endingOff(withGlide(folded))))
}

/** Gives back the glide that folding took: रुपए → रुपये (as रुपया), नई → नयी. */
function withGlide(word: string): string {
  if (/[क-ह]ए$/u.test(word)) return `${word.slice(0, -1)}ये`
  if (/[क-ह]ई$/u.test(word) && variableAdjectives.has(`${word.slice(0, -1)}य`))
    return `${word.slice(0, -1)}यी`
  return word
}

type Ending = { readonly pattern: RegExp; readonly to: string; readonly minConsonants: number }

/** Plural and oblique endings, longest first; the first that fits is the only one used. */
const endings: readonly Ending[] = [
  { pattern: /[ेए]ं?ग[ाेी]$/u, to: '', minConsonants: 1 },
  { pattern: /[इई]य(?:ां|ों)$/u, to: 'ई', minConsonants: 1 },
  { pattern: /िय(?:ां|ों)$/u, to: 'ी', minConsonants: 1 },
  { pattern: /ियो$/u, to: 'ी', minConsonants: 3 },
  { pattern: /(?<=ा)(?:ओं|एं|ओ)$/u, to: '', minConsonants: 1 },
  { pattern: /(?<=[ुू])(?:ओं|एं|ओ|आ|ए)$/u, to: '', minConsonants: 2 },
  { pattern: /व[ाीे]ं$/u, to: 'वां', minConsonants: 1 },
  { pattern: /ों$/u, to: '', minConsonants: 1 },
  { pattern: /ें$/u, to: '', minConsonants: 2 },
  { pattern: /ो$/u, to: '', minConsonants: 3 },
]

function endingOff(word: string): string {
  for (const { pattern, to, minConsonants } of endings) {
    if (!pattern.test(word)) continue
    const base = word.replace(pattern, '')
    if (consonantsOf(base) < minConsonants) return word
    return to === '' && /ों$/u.test(word) && shortMasculines.has(base) ? `${base}ा` : base + to
  }
  return word
}

/** One final vowel for the forms of a word: -ा/-े off or made one. */
function finalVowel(word: string): string {
  const base = word.slice(0, -1)
  if (/ी$/u.test(word) && variableAdjectives.has(base)) return masculineOff(base)
  return /[ाे]$/u.test(word) ? masculineOff(base) : word
}

function masculineOff(base: string): string {
  return consonantsOf(base.replaceAll('ं', '')) >= 3 ? base : `${base}ा`
}

/** Consonants, anusvara and initial vowels counted, as a measure of how much of a word is left. */
function consonantsOf(text: string): number {
  return text.match(/[अ-हं]/gu)?.length ?? 0
}
