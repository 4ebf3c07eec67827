import { splitWords } from '../language/split-words.ts'

/** A word or a quoted phrase of a query; `isWithout`: with a minus in front. */
export type QueryPart = {
  readonly kind: 'word' | 'phrase'
  readonly text: string
  readonly isWithout: boolean
}

const part =
  /(?<minus>(?<![^\s(])[-−–](?=["“”„«\p{L}\p{N}]))?(?:["“”„](?<quoted>[^"“”„]*)["“”„]|«(?<angled>[^»]*)»|(?<plain>[^\s"“”„«»]+))/gu

/**
 * The words and quoted phrases of a text in order. A quotation mark without its partner and a minus inside a word or
 * before a space mean nothing; a phrase of one word is a word.
 */
export function splitQuery(text: string): QueryPart[] {
  return [...text.matchAll(part)].flatMap(({ groups = {} }): QueryPart[] => {
    const isWithout = groups.minus !== undefined
    const words = splitWords(groups.quoted ?? groups.angled ?? groups.plain ?? '')
    const isPhrase = groups.plain === undefined && words.length > 1
    return isPhrase
      ? [{ kind: 'phrase', text: words.join(' '), isWithout }]
      : words.map((text) => ({ kind: 'word', text, isWithout }))
  })
}
