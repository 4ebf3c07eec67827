/** How much of a text is searched for its declaration; the standard's 1,024 bytes are fewer than some themes put before it. */
const searchedBytes = 4096

/**
 * Returns the charset a text declares itself: in its XML prolog, else in an HTML `meta`; `null` where there is none.
 *
 * The label comes as it is written. A declared UTF-16 is no declaration: it could not have been read here.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, searchedBytes)).toString('latin1')
  const label = inXmlProlog(head) ?? inHtmlMeta(head.replace(/<!--.*?(?:-->|$)/gsu, ''))
  return label && !/^utf-?16/iu.test(label) ? label : null
}

/** Returns the `charset` of a `Content-Type` header, or `null`. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/iu.exec(contentType ?? '')?.[1] ?? null
}

function inXmlProlog(head: string): string | undefined {
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)["']/iu.exec(head)?.[1]
}

function inHtmlMeta(head: string): string | undefined {
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"';/>]+)/iu.exec(head)?.[1]
}
