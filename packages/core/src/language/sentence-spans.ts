import { isAbbreviation, isInitial } from './abbreviations.ts'
import { isProtected, protectedRanges } from './protected-ranges.ts'

/** A piece of a text and where it stands: `text.slice(start, end)` is `span.text`. */
export type SentenceSpan = {
  readonly text: string
  /** UTF-16 offsets into the text given. */
  readonly start: number
  readonly end: number
}

const mark = /\n|[।॥?!…|.]+/gu
/** A straight quote before a letter opens the next sentence. */
const closers = /(?:[”’»)\]}]|["'](?![\p{L}\p{N}]))*/uy
/** The second half of an alternative question: "पानी कब आएगा? या आएगा ही नहीं?" asks once. */
const alternative = /^\s+या\s[^।॥?!|\n]+\?/u
const maxAlternative = 300
const devanagari = /[\u0900-\u0963\u0966-\u097f]/u

/**
 * Sentences of Hindi prose with their offsets, in reading order, trimmed and never empty.
 *
 * A sentence ends at danda (or a pipe used as one), `?`, `!`, at a full stop or an ellipsis that ends a sentence, and
 * at a line break. Closing quotes and brackets stay with their sentence. A full stop after an abbreviation or an
 * initial (`डॉ. आर. के.`) or inside a number ends nothing; one without a following space ends a sentence between
 * Devanagari words (`गया.उन्होंने`). A quotation or bracket of up to 40 words is never split inside, an alternative
 * question (`कब आएगा? या आएगा ही नहीं?`) at its end only.
 */
export function sentenceSpans(text: string): SentenceSpan[] {
  const ranges = protectedRanges(text)
  const spans: SentenceSpan[] = []
  let start = 0
  for (const match of text.matchAll(mark)) {
    if (match.index < start) continue
    const end = endOfSentence(text, { marks: match[0], at: match.index, sentenceStart: start })
    if (end === null || isProtected(ranges, match.index, end)) continue
    pushTrimmed(spans, text, start, end)
    start = end
  }
  pushTrimmed(spans, text, start, text.length)
  return spans
}

type Mark = { readonly marks: string; readonly at: number; readonly sentenceStart: number }

/** Where the sentence that these marks close ends, closing quotes included; `null` where they close none. */
function endOfSentence(text: string, { marks, at, sentenceStart }: Mark): number | null {
  if (marks === '\n') return at + 1
  const after = at + marks.length
  closers.lastIndex = after
  const end = after + (closers.exec(text)?.[0].length ?? 0)
  if (/^\s*[,;]/u.test(text.slice(end, end + 3))) return null
  const before = text.slice(sentenceStart, at)
  if (/[।॥]/u.test(marks)) return end
  if (marks === '|') return isDanda(text, at) ? end : null
  if (marks === '?' && alternative.test(text.slice(end, end + maxAlternative))) return null
  if (/[?!]/u.test(marks)) return isFollowedByText(text, end) ? end : null
  if (marks === '.') return isFullStop(text, before, at, end) ? end : null
  return isClosingEllipsis(text, before, end) ? end : null
}

/** A pipe is a danda after a Devanagari word and before a space, the end or another Devanagari word. */
function isDanda(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 3), at)
      .trimEnd()
      .at(-1) ?? ''
  const next = text[at + 1] ?? ' '
  return (devanagari.test(before) || /["”’)\]]/u.test(before)) && (/\s/u.test(next) || devanagari.test(next))
}

function isFollowedByText(text: string, end: number): boolean {
  const next = text[end] ?? ' '
  return /[\s\p{Lu}"“‘(]/u.test(next) || devanagari.test(next)
}

function isFullStop(text: string, before: string, at: number, end: number): boolean {
  if (end < text.length && !isFollowedByText(text, end)) return false
  const word = /[\p{L}\p{M}\p{N}\p{Join_Control}.]*$/u.exec(before.slice(-30))?.[0] ?? ''
  const isFirst = before.trim() === word
  const isNumber = /\p{N}$/u.test(word)
  if (isNumber && /\p{N}/u.test(text[end] ?? '')) return false
  if (isFirst && /^\p{N}{1,3}$/u.test(word)) return false
  if (text.slice(end).trim() === '') return true
  const isTight = end === at + 1 && !/\s/u.test(text[end] ?? ' ')
  if (isTight && !devanagari.test(word.at(-1) ?? '') && !isNumber) return false
  return !isAbbreviation(word) && !isInitial(word, { isFirst, next: text.slice(end, end + 12) })
}

/** Three dots close a sentence at the end of the text, or after a word that Hindi sentences end with. */
function isClosingEllipsis(text: string, before: string, end: number): boolean {
  if (text.slice(end).trim() === '') return true
  if (!isFollowedByText(text, end)) return false
  return /(?:^|[^\p{L}\p{M}])(?:है|हैं|हूं|था|थे|थी|थीं|[\p{L}\p{M}]+(?:गा|गे|गी))\s*$/u.test(before.slice(-30))
}

function pushTrimmed(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to)
  const trimmed = raw.replace(/^[\s\u200b\u2060]+/u, '').trimEnd()
  if (trimmed === '') return
  const start = from + raw.indexOf(trimmed)
  spans.push({ text: trimmed, start, end: start + trimmed.length })
}
