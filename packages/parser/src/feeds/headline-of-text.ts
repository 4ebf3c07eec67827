import { cleanText } from '../text/clean-text.ts'
import { firstSentence } from '../text/first-sentence.ts'
import { lineOfMarkup } from './line-of-markup.ts'

const MAX_LENGTH = 200
const MAX_SAMPLE = 5000

/**
 * Returns the first sentence of a text or of HTML as a headline, cut at a word where it is long; `null` for no
 * text.
 */
export function headlineOfText(html: string): string | null {
  const text = lineOfMarkup(html.slice(0, MAX_SAMPLE))
  if (text === '') return null
  const sentence = firstSentence(text)
  if (sentence.length <= MAX_LENGTH) return sentence
  const end = sentence.lastIndexOf(' ', MAX_LENGTH)
  return `${sentence.slice(0, end < 0 ? MAX_LENGTH : end).toWellFormed()}…`
}

/**
 * Returns the words of an address, `nadi ka pani` for `https://nagar.example/nadi-ka-pani.html`; without words,
 * itself.
 */
export function wordsOfUrl(url: string): string {
  const segments = URL.parse(url)?.pathname.split('/') ?? []
  const slug = decode(segments.findLast((segment) => segment !== '') ?? '')
  const words = cleanText(slug.replace(/\.\w{2,5}$/, '').replace(/[-_+]+/g, ' '))
  return words === '' ? url : words
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
