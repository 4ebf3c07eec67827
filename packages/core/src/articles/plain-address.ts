/**
 * The form of an address under which the ways of writing it meet: no scheme, `www.` or `m.`, no fragment, no marks of
 * campaigns (`utm_…`), no closing slash. For comparing only; an address that is none comes back as it is.
 */
export function plainAddressOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { hostname, port, pathname, searchParams } = new URL(address)
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid)/u.test(name)) searchParams.delete(name)
  const host = hostname.replace(/^(?:www|m)\./u, '') + (port && `:${port}`)
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  return host + pathname.replace(/\/+$/u, '') + query
}
