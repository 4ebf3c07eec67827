/** What Telegram takes in a button or a link. */
const maxUrlLength = 2048

/**
 * The address in the form that Telegram takes, or `null` where it would refuse the message for it: only http and
 * https, with a dot in the host's name.
 */
export function linkOf(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url.toWellFormed())
  if (!parsed || !/^https?:$/.test(parsed.protocol) || !/[^.]\.[^.]/.test(parsed.hostname)) return null
  if (parsed.username !== '' || parsed.password !== '' || parsed.port === '0') return null
  return parsed.href.length <= maxUrlLength ? parsed.href : null
}
