/** Returns the option that names an input's address, and none where there is no address. */
export function addressOf(url: string | null): { url?: string } {
  return url === null ? {} : { url }
}
