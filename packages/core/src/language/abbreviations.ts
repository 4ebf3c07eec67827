import { wordSet } from './word-set.ts'

/**
 * Hindi and Latin abbreviations that keep their full stop inside a sentence, without the stop.
 *
 * Source: our own reading of agency style (titles, units, Indian company and address forms); sorted.
 */
const abbreviations: ReadonlySet<string> = wordSet(`
  Dr Inc Jr Ltd Mr Mrs Ms Mt No Prof Rs Smt Sr St Vs etc vs इंजी एड कं किग्रा किमी कु क्र चौ डा डॉ तह नं पं पृ प्रा प्रो
  फिल मिमी मी मु मो मौ रु रू लि लिट शि श्री श्रीमती सं सुश्री सेंमी सेमी स्व हि
`)

/**
 * Names of Latin letters as Hindi writes initials (`आर. के. सिंह`).
 *
 * Source: the letter names of sentencex-js's Hindi list (MIT) without भी, which is a word; sorted.
 */
const letterNames: ReadonlySet<string> = wordSet(`
  आई आर ई ए एक्स एच एन एफ एम एल एस ऐ ऐन ओ के क्यू जी जे जेड टी डब्लू डब्ल्यू डी पी बी यू वाई वाय वी सी
`)

/** Letter names that are verbs too ("टीम दिल्ली आई."): initials only beside another initial or first in the sentence. */
const verbLike: ReadonlySet<string> = new Set(['आई'])

/** Whether this word before a full stop is an abbreviation (`डॉ`, `प्रो`, `Mr`). */
export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word.slice(word.lastIndexOf('.') + 1).replace(/\p{Join_Control}/gu, ''))
}

/** Whether this word before a full stop is a name's initial (`आर`, `K`), seen with what follows the stop. */
export function isInitial(word: string, { isFirst, next }: { isFirst: boolean; next: string }): boolean {
  const last = word.slice(word.lastIndexOf('.') + 1)
  if (/^\p{Lu}$/u.test(last)) return true
  if (!letterNames.has(last)) return letterNames.has(word.split('.')[0] ?? '') && word.includes('.')
  if (!verbLike.has(last)) return true
  const following = /^\s*([\p{L}\p{M}]+)\./u.exec(next)?.[1] ?? ''
  return isFirst || word.includes('.') || letterNames.has(following)
}
