/** A link as Telegram keeps it, or the reason it does not take it. */
export type CheckedLink = { readonly url: string } | { readonly reason: string }

/**
 * Checks a link as Telegram does for `text_link` entities and `url` buttons: http, https (assumed to be http without
 * a scheme) and tg only; the host needs a dot, is lowered, and a path is added where there is none.
 */
export function checkLink(link: string): CheckedLink {
  const tg = /^tg:(?:\/\/)?(.*)$/is.exec(link)
  if (tg) return checkTgLink(tg[1] ?? '')

  const scheme = /^([^:/?#@[\]]*):\/\//.exec(link)
  const protocol = scheme?.[1]?.toLowerCase() ?? 'http'
  if (protocol !== 'http' && protocol !== 'https') return { reason: 'Unsupported URL protocol' }
  const rest = link.slice(scheme?.[0].length ?? 0)
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  const parts = /^(?:(.*)@)?(.*?)(?::([^:\]@]*))?$/s.exec(authority)
  const [, userInfo, host = '', port] = parts ?? []
  const reason = portProblem(port) ?? userInfoProblem(userInfo) ?? hostProblem(host)
  if (reason) return { reason }
  const before = userInfo === undefined ? '' : `${userInfo}@`
  const after = port === undefined ? '' : `:${port}`
  return {
    url: `${protocol}://${before}${host.toLowerCase()}${after}${pathOf(rest.slice(authority.length))}`,
  }
}

function checkTgLink(rest: string): CheckedLink {
  const [, host = '', query = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? []
  if (host === '') return { reason: 'URL host is empty' }
  if (/[:@[]/.test(host)) return { reason: 'Wrong tg URL' }
  if (!/^[a-z0-9_-]+$/i.test(host)) return { reason: 'Unallowed characters in URL host' }
  return { url: `tg://${host.toLowerCase()}${query === '' ? '/' : query.trimEnd()}` }
}

function hostProblem(host: string): string | undefined {
  if (host === '') return 'URL host is empty'
  if (host === '.') return 'Host is invalid'
  if (host.startsWith('[') && host.endsWith(']')) {
    return URL.canParse(`http://${host}/`) ? undefined : 'Wrong IPv6 address specified in the URL'
  }
  const problem = partProblem(host, 'host')
  return problem ?? (host.includes('.') ? undefined : 'Wrong HTTP URL')
}

function userInfoProblem(userInfo = ''): string | undefined {
  return partProblem(userInfo.replaceAll(':', ''), 'userinfo')
}

function partProblem(part: string, name: string): string | undefined {
  if (/%(?![0-9a-f]{2})/i.test(part)) return `Wrong percent-encoded symbol in URL ${name}`
  return /^[a-z0-9.\-_!$,~*'();&+=%\u{80}-\u{10ffff}]*$/iu.test(part)
    ? undefined
    : `Disallowed character in URL ${name}`
}

function portProblem(port: string | undefined): string | undefined {
  if (port === undefined) return undefined
  const isPort = /^\d+$/.test(port) && Number(port) > 0 && Number(port) <= 65535
  return isPort ? undefined : 'Wrong port number specified in the URL'
}

function pathOf(rest: string): string {
  const path = rest.trimEnd()
  const rooted = path.startsWith('/') ? path : `/${path}`
  return Array.from(rooted, (character) => (character <= ' ' ? escapeCharacter(character) : character)).join(
    '',
  )
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
