import { type RomanisedCandidate, soundsOf } from '@khabar/core'

/** Finds the words of a vocabulary that may sound like what is asked, as the store's index does. */
export type SoundIndex = (word: string) => readonly RomanisedCandidate[]

/** Indexes words by their own sound, each word once. */
export function createSoundIndex(words: Iterable<RomanisedCandidate>): SoundIndex {
  const bySound = new Map<string, RomanisedCandidate[]>()
  for (const word of words) {
    const [sound] = soundsOf(word.term)
    if (sound !== undefined) bySound.set(sound, [...(bySound.get(sound) ?? []), word])
  }
  return (word) => soundsOf(word).flatMap((sound) => bySound.get(sound) ?? [])
}
