const longest = 200

/**
 * Returns an address as it may stand in a log or a message: without user name, password and fragment, its query as `?…`.
 *
 * What is no URL at all is shown by the same rules, as far as they apply, on one line and cut at 200 characters.
 */
export function showUrl(address: URL | string): string {
  const url = typeof address === 'string' ? URL.parse(address) : address
  const hasHost = url !== null && url.host !== ''
  return hasHost
    ? cut(`${url.protocol}//${url.host}${url.pathname}${url.search ? '?…' : ''}`)
    : showText(String(address))
}

function showText(text: string): string {
  const plain = text.replace(/#.*$/su, '').replace(/\?.*$/su, '?…')
  return cut(plain.replace(/\/\/[^/]*@/u, '//').replace(/[\p{C}\p{Z}]+/gu, ' '))
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
}
