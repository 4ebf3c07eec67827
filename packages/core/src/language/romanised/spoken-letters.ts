import { foldForMatching } from '../fold-for-matching.ts'
import { remember } from '../remember.ts'

/** A Devanagari word as it is spoken: consonants, full vowels, the `अ` that no letter shows, and nasals, in order. */
export type SpokenLetter = {
  readonly kind: 'consonant' | 'vowel' | 'inherent' | 'nasal'
  /** The consonant, the vowel as it stands alone (`ि` is `इ`), or `ं`. */
  readonly letter: string
  /** True of a consonant that is written twice, or with its aspirate (`च्छ`). */
  readonly isDoubled?: boolean
}

/**
 * The spoken letters of a Devanagari word: `चुनाव` → च उ न आ व (अ). Other letters, digits and marks are passed over.
 *
 * A nukta makes no difference. The inherent vowel is given wherever the script allows one, the silent ones too.
 */
export const spokenLetters: (word: string) => readonly SpokenLetter[] = remember(lettersOf)

function lettersOf(word: string): readonly SpokenLetter[] {
  const letters: SpokenLetter[] = []
  for (const [all, half, , consonant, after = '', vowel, nasal] of foldForMatching(word).matchAll(pattern)) {
    if (consonant !== undefined) {
      letters.push({ kind: 'consonant', letter: consonant, isDoubled: half !== undefined })
      if (after === '') letters.push({ kind: 'inherent', letter: 'अ' })
      else if (after !== '्') letters.push({ kind: 'vowel', letter: vowelOf(after) })
    } else if (vowel !== undefined) letters.push({ kind: 'vowel', letter: vowelOf(vowel) })
    else if (nasal !== undefined) letters.push({ kind: 'nasal', letter: all })
  }
  return letters
}

/** A consonant, doubled or not, with what follows it; a vowel; a nasal. */
const pattern =
  /(([क-ह])्(?=\2)|क्(?=ख)|ग्(?=घ)|च्(?=छ)|ज्(?=झ)|ट्(?=ठ)|ड्(?=ढ)|त्(?=थ)|द्(?=ध)|प्(?=फ)|ब्(?=भ))?(क्ष|ज्ञ|[क-ह])([ा-ौ्]?)|([अ-औॠॲ])|(ं)/gu

const signs = 'ािीुूृॄॅॆेैॉॊोौ'
const vowels = 'आइईउऊऋऋऐएएऐऑओओऔ'

function vowelOf(sign: string): string {
  const at = signs.indexOf(sign)
  return at < 0 ? sign : vowels.charAt(at)
}
