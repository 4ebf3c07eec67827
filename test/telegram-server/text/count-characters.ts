/** How many characters Telegram's length limits count in a text: code points. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
