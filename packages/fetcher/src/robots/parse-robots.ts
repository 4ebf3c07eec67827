import { encodeForMatching } from './match-path.ts'

/** One `Allow` or `Disallow` line. */
export type RobotsRule = {
  readonly isAllowed: boolean
  /** Encoded as {@link encodeForMatching} does, with `*` and `$` still meaning what they do in robots.txt. */
  readonly pattern: string
}

/** What must be read of a robots.txt at least, and no less is read of ours. */
const longest = 500 * 1024

/** Real files have hundreds; each is held against every page. */
const mostRules = 5_000

/**
 * Returns the rules of a robots.txt for a product token: those of all groups that name it, else those for `*`.
 *
 * Nothing in such a file is an error: a line that cannot be read is left out.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309#section-2.2
 */
export function parseRobots(text: string, productToken: string): RobotsRule[] {
  const token = productToken.toLowerCase()
  const own: RobotsRule[] = []
  const everybodys: RobotsRule[] = []
  let isNamed = false
  let agents: string[] = []
  let isHeadOver = true
  for (const { key, value } of linesOf(text.slice(0, longest))) {
    if (key === 'user-agent') {
      if (isHeadOver) agents = []
      isHeadOver = false
      agents.push(agentOf(value))
      isNamed ||= agents.includes(token)
    } else if (key === 'allow' || key === 'disallow') {
      isHeadOver = true
      const rule = { isAllowed: key === 'allow', pattern: encodeForMatching(value, 'pattern') }
      if (value !== '' && agents.includes(token)) own.push(rule)
      if (value !== '' && agents.includes('*')) everybodys.push(rule)
    }
  }
  return (isNamed ? own : everybodys).slice(0, mostRules)
}

function linesOf(text: string): { key: string; value: string }[] {
  return text.split(/[\r\n]+/u).flatMap((line) => {
    const [content = ''] = line.split('#', 1)
    const colon = content.indexOf(':')
    if (colon < 0) return []
    return [{ key: content.slice(0, colon).trim().toLowerCase(), value: content.slice(colon + 1).trim() }]
  })
}

/** The product token alone: `Khabar/1.0` names `khabar`. */
function agentOf(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/iu.exec(value)?.[0].toLowerCase() ?? '')
}
