import { countWords } from '../language/count-words.ts'
import { isFiniteVerb } from '../language/finite-verbs.ts'
import { splitWords } from '../language/split-words.ts'
import { wordSet } from '../language/word-set.ts'
import { agencyPattern } from './agency-names.ts'

/**
 * Words that no dateline and no label holds before its separator. Source: our own list of postpositions, subjects and
 * reporting words; sorted.
 */
const sentenceWords = wordSet(`
  अगर और का कि की के को जब तो था थी थे ने नहीं पर भी में यदि यह या ये वह वे से है हैं
`)

const aside = '(?:\\s*\\([^()]{1,40}\\))?'
const head = new RegExp(
  `^[^।॥|:：?!;"“‘]{1,60}?${aside}\\s*(?:[:：]\\s*-?|(?:[–—]|\\s-|-(?=\\s))(?!\\s*\\p{N})|ः(?=\\s))\\s*`,
  'u',
)
const visargaWords = /(?:तः|प्रायः|पुनः|छः|दुः|वयः|सः|मूलः)$/u
const signature = `${agencyPattern}(?: हिंदी)?(?:\\s?/\\s?[\\p{L}\\p{M}./]{0,12})?`
const signOff = new RegExp(
  `(?:[-–—]{1,2}\\s?${signature}|\\((?:इनपुट[^()]{0,20})?${agencyPattern}[^()]{0,20}\\)|[-–—]{1,2}\\s?\\([^()]{1,30}\\))[।.]?$`,
  'u',
)
const loneSignOff = new RegExp(
  `^(?:[-–—\\s]*(?:इनपुट|स्रोत|साभार)\\s*[-:–—][^।]{0,40}|[-–—\\s]*${signature}|\\(${agencyPattern}[^()]{0,20}\\))[।.\\s]*$`,
  'u',
)
const initials = /^[-–—\s]*\p{L}[\p{L}\p{M}.]{0,9}\/(?:[\p{L}\p{M}.]{0,10}\/?)?[।.]?$/u

/** Whether a first sentence is a dateline and nothing else: `सोल ।`, `नई दिल्ली, 19 जून (आईएएनएस)।`. */
export function isDateline(sentence: string): boolean {
  const maxWords = /[,/(\p{N}]/u.test(sentence) ? 6 : 3
  return /[।|.]$/u.test(sentence) && countWords(sentence) <= maxWords && !hasSentenceWord(sentence)
}

/** Length in UTF-16 units of the dateline or label that a first sentence opens with (`पटना: `); 0 where it has none. */
export function datelineLength(sentence: string): number {
  const found = head.exec(sentence)?.[0] ?? ''
  const rest = sentence.slice(found.length)
  if (found === '' || countWords(found) > 5 || countWords(rest) < 5) return 0
  if (visargaWords.test(found.trim()) || hasSentenceWord(found)) return 0
  return found.length
}

/** Length of the agency's signature at a sentence's end (`… हुई। –आईएएनएस` without its own danda); 0 where none. */
export function signOffLength(sentence: string): number {
  const at = sentence.search(signOff)
  return at <= 0 ? 0 : sentence.length - sentence.slice(0, at).trimEnd().length
}

/** Whether a sentence is a sign-off and nothing else: `–आईएएनएस`, `(भाषा)`, `एसकेटी/`. */
export function isSignOff(sentence: string): boolean {
  return loneSignOff.test(sentence) || initials.test(sentence)
}

function hasSentenceWord(text: string): boolean {
  return splitWords(text).some((word) => sentenceWords.has(word) || isFiniteVerb(word))
}
