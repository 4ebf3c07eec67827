/** What an operator wrote behind a command: the number of a source or story, and what follows it. */
export type NumberedWords = { readonly id: number; readonly rest: string }

/** Reads `17 नया शीर्षक`, `#17`, `१७`; `null` where no number comes first. */
export function numberedWords(words: string): NumberedWords | null {
  const [, digits, rest = ''] = /^#?([0-9०-९]{1,12})(?:\s+(.*))?$/su.exec(words.trim()) ?? []
  if (digits === undefined) return null
  const latin = digits.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
  return { id: Number(latin), rest: rest.replace(/\s+/gu, ' ').trim() }
}
