/** Returns a text as two readers' results are compared: NFC, all white space single, trimmed. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
