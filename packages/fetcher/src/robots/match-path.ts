import type { RobotsRule } from './parse-robots.ts'

/** Thousands of patterns may be held against an address: what lies beyond decides nothing. */
const longestPath = 4_000

/**
 * Tells whether rules leave an address to be read: the longest pattern that matches decides, `Allow` between equals.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2
 */
export function isPathAllowed(rules: readonly RobotsRule[], { pathname, search }: URL): boolean {
  const path = encodeForMatching((pathname + search).slice(0, longestPath), 'path')
  let longest: RobotsRule | null = null
  for (const rule of rules) {
    const isStronger =
      longest === null ||
      rule.pattern.length > longest.pattern.length ||
      (rule.pattern.length === longest.pattern.length && rule.isAllowed)
    if (isStronger && matchesPath(rule.pattern, path)) longest = rule
  }
  return longest?.isAllowed ?? true
}

/**
 * Returns a path or pattern in the one spelling in which they are compared: what may stand as it is does so, everything
 * else is percent-encoded UTF-8. In a path, `*` and `$` are encoded too: there they are nothing but themselves.
 */
export function encodeForMatching(text: string, kind: 'path' | 'pattern'): string {
  const encoded = text
    .toWellFormed()
    .replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/giu, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[A-Za-z0-9._~-]/u.test(character) ? character : code.toUpperCase()
    })
  return kind === 'path' ? encoded.replaceAll('*', '%2A').replaceAll('$', '%24') : encoded
}

/** Takes each part at its first place after the one before, so that no pattern takes longer than its parts times the path. */
function matchesPath(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$')
  const [first = '', ...parts] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let end = first.length
  const last = isAnchored ? parts.pop() : undefined
  for (const part of parts) {
    const found = path.indexOf(part, end)
    if (found < 0) return false
    end = found + part.length
  }
  if (!isAnchored) return true
  return last === undefined ? end === path.length : path.endsWith(last) && path.length - last.length >= end
}
