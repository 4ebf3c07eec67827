/** Returns a text's first sentence without its danda, for a story whose headline is missing; short openings go along. */
export function firstSentence(text: string): string {
  const [sentence = text] = /^.{12,}?[।!?](?=\s|$)/su.exec(text) ?? []
  return sentence.replace(/\s*।$/u, '').trim()
}
