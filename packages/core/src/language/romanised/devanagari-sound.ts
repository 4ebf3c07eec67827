import { type SpokenLetter, spokenLetters } from './spoken-letters.ts'

/**
 * The key by sound of a Devanagari word: its consonants in classes, vowels, य, ह inside it and nasals before a consonant
 * left out; `a` for a vowel it begins with. `चुनाव` → `snv`; `''` where nothing sounds.
 */
export function devanagariSound(word: string): string {
  const letters = spokenLetters(word)
  const sounds = letters.map((letter, index) => {
    if (isVowel(letter)) return index === 0 ? 'a' : ''
    if (letter.letter === 'ह' && index > 0) return ''
    return isSilentNasal(letter, letters[index + 1]) ? '' : (classes.get(letter.letter) ?? '')
  })
  return sounds.join('')
}

/** श, ष and स, ज and झ (ज़ as well), च and छ are one class: Latin `s`, `z`, `c` and `ch` go between them. */
const classes: ReadonlyMap<string, string> = new Map(
  [
    'k क ख',
    'g ग घ ज्ञ',
    's च छ ज झ श ष स',
    't ट ठ त थ',
    'd ड ढ द ध',
    'p प फ',
    'b ब भ',
    'm म',
    'n ङ ञ ण न',
    'r ऋ र',
    'l ल ळ',
    'v व',
    'h ह',
    'ks क्ष',
  ].flatMap((row) => {
    const [sound = '', ...letters] = row.split(' ')
    return letters.map((letter): [string, string] => [letter, sound])
  }),
)

function isVowel({ kind, letter }: SpokenLetter): boolean {
  return letter === 'य' || kind === 'inherent' || (kind === 'vowel' && letter !== 'ऋ')
}

/** A nasal before a consonant is as often not written in Latin. */
function isSilentNasal({ kind, letter }: SpokenLetter, next: SpokenLetter | undefined): boolean {
  const isBeforeConsonant = next?.kind === 'consonant' && !'यह'.includes(next.letter)
  return kind === 'nasal' || ('नणङञ'.includes(letter) && isBeforeConsonant)
}
