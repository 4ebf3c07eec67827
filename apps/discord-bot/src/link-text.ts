import { escapeLine, inOneLine } from './escape-text.ts'
import { webUrl } from './web-url.ts'

/**
 * A text as a link to an address, in Discord's markdown; the text alone where the address is none, or where Discord
 * would not show the link: around brackets and addresses in the text, and around a text without a letter.
 */
export function linkText(
  text: string,
  { url, maxLength }: { url: string | null; maxLength: number },
): string {
  const label = escapeLine(text, maxLength)
  const target = targetOf(url)
  const isPlain = !/[[\]]|:\/\//u.test(text) && /[\p{L}\p{N}]/u.test(inOneLine(text))
  return target !== null && isPlain ? `[${label}](${target})` : label
}

/** What would end the link, or call somebody, percent-encoded. */
function targetOf(address: string | null): string | null {
  const encoded = webUrl(address)?.replace(
    /[()<>\\]|@(?=everyone|here)/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return encoded === undefined ? null : webUrl(encoded)
}
