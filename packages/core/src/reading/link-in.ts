const linkPattern = /https?:\/\/[^\s<>"“”]+/iu
/** What ends a sentence and not an address. */
const trailing = /[.,;:!?)\]}'’।]+$/u
/** A host of several parts, as people type it without `https://`. */
const bareHost = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u

/** The first web address in a text, without the punctuation behind it; `null` where there is none. */
export function linkIn(text: string): string | null {
  return linkPattern.exec(text)?.[0].replace(trailing, '') ?? null
}

/** A web address as a reader types it, `example.com/news` too; `null` for anything else. */
export function linkOf(text: string): string | null {
  const typed = text.trim()
  return linkIn(typed) ?? (bareHost.test(typed) ? `https://${typed}` : null)
}

/** Whether a text is a web address and nothing else. */
export function isLink(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text)
}
