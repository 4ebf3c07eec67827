import { type Hearing, hearings } from './hearings.ts'

/** More keys than this are no word's; the least likely are left out. */
const mostSounds = 8

/**
 * The keys by sound that the letters of a Latin word may have, the likeliest first: `chunav` → `snv`, `knv`, …
 *
 * Expects small letters without accents. A doubled letter counts once.
 */
export function latinSounds(letters: string): string[] {
  const word = letters.replace(/([bdf-hj-np-tv-z])\1+/gu, '$1')
  let heard: readonly Heard[] = [{ sound: '', unlikely: 0 }]
  for (let at = 0; at < word.length; ) {
    const { length, sounds } = hearingAt(word, at)
    heard = heard
      .flatMap(({ sound, unlikely }) =>
        sounds.map((next, index) => ({ sound: sound + next, unlikely: unlikely + index })),
      )
      .sort((one, other) => one.unlikely - other.unlikely)
      .slice(0, mostSounds)
    at += length
  }
  return [...new Set(heard.map(({ sound }) => sound))].filter((sound) => sound !== '')
}

/** A key as far as it is heard, and how many letters were not taken at their likeliest. */
type Heard = { readonly sound: string; readonly unlikely: number }

function hearingAt(word: string, at: number): { length: number; sounds: Hearing['sounds'] } {
  for (const { pattern, sounds } of hearings) {
    pattern.lastIndex = at
    const length = pattern.exec(word)?.[0].length ?? 0
    if (length > 0) return { length, sounds }
  }
  return { length: 1, sounds: [''] }
}
