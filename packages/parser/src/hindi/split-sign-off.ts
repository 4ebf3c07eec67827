import { cleanText } from '../text/clean-text.ts'
import { isTerminated } from './classify-line.ts'
import { findAgency } from './find-agency.ts'

/** A report without the signature under it. */
export type SignedOff = {
  /** Everything before the sign-off. */
  readonly paragraphs: readonly string[]
  /** The agency that signed, as printed; `null` where nobody did. */
  readonly agency: string | null
  /** Everything after the sign-off, editors' initials left out. Not part of the report. */
  readonly rest: readonly string[]
}

const INPUT = /^(?:इनपुट|इनपुट्स|स्रोत|सोर्स|साभार|input|inputs|source)\s*[:–—-]\s*/iu
const INPUT_AFTER = /\s*(?:के\s+)?(?:इनपुट|इनपुट्स)(?:\s+के\s+साथ)?$/u
const INPUT_BEFORE = /^(?:with\s+)?(?:inputs?|agency inputs?)\s+from\s+/i
const INITIALS = /^[–—-]?\s*(?=[^/]{1,10}\/)[\p{L}\p{M}./]{2,24}$/u
const TAIL = /^(.*[।.!?"”’'])\s*([–—-]\s?[^\s()–—-][^()।]{1,30}|\([^()]{2,50}\))[।.]?$/su

/**
 * Splits an agency's sign-off from the end of a report: `–आईएएनएस`, `(भाषा)`, `(इनपुट: पीटीआई)`, as a paragraph of its
 * own or at the end of the last sentence; editors' initials (`एसकेटी/`) go with it.
 *
 * The first paragraph is never a sign-off. One at the end of a sentence counts only where no further sentence follows:
 * else it credits that sentence alone. Names that are ordinary words (भाषा, वार्ता) sign only behind a dash or in
 * brackets.
 */
export function splitSignOff(paragraphs: readonly string[]): SignedOff {
  for (const [index, paragraph] of paragraphs.entries()) {
    const whole = index === 0 ? null : readSignOff(paragraph)
    const tail = whole === null && isLast(paragraphs[index + 1]) ? readTail(paragraph) : null
    if (whole === null && tail === null) continue
    return {
      paragraphs: [...paragraphs.slice(0, index), ...(tail === null ? [] : [tail.text])],
      agency: whole ?? tail?.agency ?? null,
      rest: paragraphs.slice(index + 1).filter((line, at) => at > 0 || !INITIALS.test(line)),
    }
  }
  return { paragraphs: [...paragraphs], agency: null, rest: [] }
}

/** Returns the agency where the whole line is a sign-off, else `null`. */
export function readSignOff(line: string): string | null {
  const text = cleanText(line)
  if (text.length > 60) return null
  const marked = /^[–—-]|^\(.*\)[।.]?$/u.test(text)
  const inner = text.replace(/^[\s(–—-]+|[\s)।.]+$/gu, '')
  const input = inner.replace(INPUT, '').replace(INPUT_BEFORE, '').replace(INPUT_AFTER, '')
  const printed = input.split('/')[0]?.trim() ?? ''
  const agency = findAgency(printed)
  return agency === null || (agency.ordinary && !marked && input === inner) ? null : agency.name
}

function isLast(next: string | undefined): boolean {
  return next === undefined || !isTerminated(next)
}

function readTail(paragraph: string): { text: string; agency: string } | null {
  const [, text = '', signature = ''] = TAIL.exec(paragraph.slice(-400)) ?? []
  const agency = signature === '' ? null : readSignOff(signature)
  if (agency === null) return null
  return { text: (paragraph.slice(0, -400) + text).trim(), agency }
}
