import { foldForMatching } from '../language/fold-for-matching.ts'
import { splitWords } from '../language/split-words.ts'

/** Quoted text in the marks of Hindi print: “…”, "…", ‘…’, «…», and '…' where it opens after a space. */
const quotation = /[“"”«„]([^“"”«»„]+)[”"“»]|(?<![\p{L}\p{M}\p{N}])[‘']([^‘’']+)[’'](?![\p{L}\p{M}\p{N}])/gu

/** The quotations of a text that are not word for word in the source; spelling variants and punctuation do not count. */
export function unknownQuotations(text: string, source: string): string[] {
  const quoted = [...text.matchAll(quotation)].map(([, double, single]) => double ?? single ?? '')
  if (quoted.length === 0) return []
  const plain = plainOf(source)
  return quoted.filter((words) => !plain.includes(plainOf(words)))
}

function plainOf(text: string): string {
  return ` ${splitWords(text).map(foldForMatching).join(' ')} `
}
