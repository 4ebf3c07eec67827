import { latinDigits } from '@khabar/parser'

/** What an operator wrote behind a command: the number of a source or story, and what follows it. */
export type NumberedWords = { readonly id: number; readonly rest: string }

/** Reads `17 नया शीर्षक`, `#17`, `१७`; `null` where no number comes first. */
export function numberedWords(words: string): NumberedWords | null {
  const [, digits, rest = ''] = /^#?([0-9०-९]{1,12})(?:\s+(.*))?$/su.exec(words.trim()) ?? []
  if (digits === undefined) return null
  return { id: Number(latinDigits(digits)), rest: rest.replace(/\s+/gu, ' ').trim() }
}
