import { devanagariSound } from './devanagari-sound.ts'
import { latinLetters } from './latin-letters.ts'
import { latinSounds } from './latin-sounds.ts'

/** Nobody's word is longer, in UTF-16 units. */
const longestWord = 40

/**
 * The keys under which a word's spellings in both scripts meet: its consonants in classes, vowels off.
 *
 * A Devanagari word has one key; a Latin one has up to eight where its letters may stand for more than one sound (`c`),
 * the likeliest first. They share a key where they may be one word: `soundsOf('chunav')` holds `soundsOf('चुनाव')[0]`.
 * Words without a letter that sounds have none (`[]`). A key is coarse on purpose: `closeness` tells its words apart.
 */
export function soundsOf(word: string): readonly string[] {
  const shortened = word.slice(0, longestWord)
  if (!/[\u0900-\u097f]/u.test(shortened)) return latinSounds(latinLetters(shortened))
  const sound = devanagariSound(shortened)
  return sound === '' ? [] : [sound]
}

/**
 * The beginning of the key of a word that is still being typed, in either script: `isr` finds इसरो and इज़राइल, `बांग्` finds
 * बांग्लादेश. `''`, with which every key begins, where nothing is certain yet (`c`).
 *
 * What the next letter may turn into something else is left out: a last nasal (`mum`, मुंबई) and a last `c` (`ch`, `k`).
 */
export function soundPrefix(typed: string): string {
  const certain = typed
    .normalize('NFC')
    .replace(/(?<=.)[mn]+$|c$/iu, '')
    .replace(/(?<=.)(?:[मनणञङ]्|ं|ँ)$/u, '')
  return soundsOf(certain)[0] ?? ''
}
