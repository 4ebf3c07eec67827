import { cleanText } from './clean-text.ts'

const MORE = /\s*(?:read more|continue reading|और पढ़ें|आगे पढ़ें|पूरा पढ़ें|विस्तार से पढ़ें)[\s.…»›→]*$/iu
const ELLIPSIS = /\s*(?:\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{2,})[\s.…]*["”’']?$/u

/** Returns true where a line ends in `...` or `…`, brackets and quotes behind it allowed. */
export function isCutOff(line: string): boolean {
  return /(?:…|\.{2,})[\s\])»"”’']*$/u.test(line.slice(-12))
}

/** Returns text without the mark that says it was cut off (`...`, `…`, `[…]`, `… Read more »`), and whether it had one. */
export function splitEllipsis(text: string): { text: string; truncated: boolean } {
  const whole = cleanText(text)
  const end = whole.slice(-80)
  const shorter = end.replace(MORE, '')
  const bare = shorter.replace(ELLIPSIS, '')
  const truncated = bare !== shorter || shorter !== end
  return { text: truncated ? (whole.slice(0, -80) + bare).trim() : whole, truncated }
}
