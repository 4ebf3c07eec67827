/** The Latin letters of a word in small letters without their accents: `Türkiye` → `turkiye`. */
export function latinLetters(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
}
