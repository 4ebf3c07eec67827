/** The longest address of a button, a link and a picture here: Discord's limit for buttons. */
export const maxUrl = 512

/** An address of the web as Discord takes it, normalised; `null` for anything else, and for what is too long. */
export function webUrl(address: string | null, maxLength = maxUrl): string | null {
  const url = address === null ? null : URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '') return null
  return url.href.length <= maxLength ? url.href : null
}
