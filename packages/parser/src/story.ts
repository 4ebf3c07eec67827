import type { Article } from './article.ts'
import { isFurniture, isTerminated, isWall } from './hindi/classify-line.ts'
import { detectLanguage } from './hindi/detect-language.ts'
import { splitDateline } from './hindi/split-dateline.ts'
import { splitSignOff } from './hindi/split-sign-off.ts'
import { splitEllipsis } from './text/split-ellipsis.ts'

/** The part of an article that its own text tells. */
export type Story = Pick<Article, 'dateline' | 'paragraphs' | 'agency' | 'language' | 'truncated'>

/** Verb endings that close a Hindi sentence, for outlets that print no danda after the last one. */
const CLOSED =
  /(?:^|\s)(?:है|हैं|था|थी|थे|थीं|हो|गया|गई|गए|दिया|दी|दिए|की|किया|किए|कहा|\S+(?:गा|गी|गे))["”’')\]]*$/u
const MIN_UNFINISHED = 60

/**
 * Reads the lines of a body as a story: furniture and repeated lines dropped, dateline, sign-off and what follows it
 * split off. `null` where nothing is left.
 *
 * `signedBy` is the agency where the caller has split the sign-off already. `truncated` is true where a line says so (`पूरी खबर पढ़ें`), where the text ends in `...`, and where its last
 * sentence has no end and nobody signed.
 */
export function readStory(
  lines: readonly string[],
  { signedBy = null }: { signedBy?: string | null } = {},
): Story | null {
  const own = [...new Set(lines.filter((line) => !isWall(line) && !isFurniture(line)))]
  const { paragraphs, agency = signedBy } = signedBy === null ? splitSignOff(own) : { paragraphs: own }
  const [first = '', ...others] = paragraphs
  const opening = splitDateline(first)
  const body = [opening.text, ...others].filter((line) => line !== '')
  if (body.length === 0) return null
  return {
    dateline: opening.dateline,
    paragraphs: body,
    agency: agency ?? opening.agency,
    language: detectLanguage(body.join(' ')),
    truncated: lines.some(isWall) || isCutOff(body.at(-1) ?? '', agency !== null),
  }
}

function isCutOff(last: string, isSigned: boolean): boolean {
  if (splitEllipsis(last).truncated) return true
  return !isSigned && last.length >= MIN_UNFINISHED && !isTerminated(last) && !CLOSED.test(last)
}
