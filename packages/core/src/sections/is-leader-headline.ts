import { isFiniteVerb } from '../language/finite-verbs.ts'
import { splitWords } from '../language/split-words.ts'

const mostWords = 6

/**
 * Whether a headline has the form of a column's or leader's: a few words, no finite verb, no figure ("बदलते मौसम का संकट").
 *
 * News tells who did what; but short news has this form as well, so it is a hint and no more.
 */
export function isLeaderHeadline(headline: string): boolean {
  const words = splitWords(headline.normalize('NFC'))
  return (
    words.length > 1 &&
    words.length <= mostWords &&
    !words.some((word) => isFiniteVerb(word) || /\p{N}/u.test(word))
  )
}
