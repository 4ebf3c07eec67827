import { FetchError } from '../fetch-error.ts'
import { showUrl } from '../show-url.ts'
import { binaryFormatOf, binaryTypeOf } from './binary-format.ts'
import { charsetOf, declaredCharset } from './declared-charset.ts'

type DecodeOptions = {
  /** The `Content-Type` header, where there was one. */
  readonly contentType?: string | null
  /** Where the bytes came from, for the error. */
  readonly url?: string | null
}

/**
 * Decodes a page or feed whose charset nobody can be trusted to name.
 *
 * In order: a byte order mark; UTF-8 where the bytes are UTF-8; what the text declares (XML prolog, HTML `meta`); what the
 * header says; windows-1252. So a header that is wrong about a UTF-8 page does no harm. The mark itself is dropped.
 *
 * @throws {FetchError} `not-text` for pictures, archives and other bytes that are no text.
 */
export function decodeText(
  bytes: Uint8Array,
  { contentType = null, url = null }: DecodeOptions = {},
): string {
  const refuse = (what: string) => {
    const message = `${url ? showUrl(url) : 'The input'} is not text but ${what}.`
    return new FetchError('not-text', message, { url })
  }
  const format = binaryFormatOf(bytes)
  if (format) throw refuse(format)
  const type = binaryTypeOf(contentType)
  if (type) throw refuse(`what its server calls ${type}`)
  const marked = markedCharsetOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) throw refuse('binary data')
  return decodeUtf8(bytes) ?? decodeAs([declaredCharset(bytes), charsetOf(contentType)], bytes)
}

/** A byte order mark names the charset. UTF-16 without one is known by the first `<` of a page or feed. */
function markedCharsetOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return null
}

/**
 * Returns UTF-8 as text, or `null` where the bytes are something else.
 *
 * One bad byte in a Hindi page (a letter cut in two, a pasted quotation mark) does not make it something else: no other
 * charset's text comes out as ten times more good letters than bad ones.
 */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder().decode(bytes)
    const bad = text.match(/\ufffd/gu)?.length ?? 0
    const good = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0
    return good > 10 * bad ? text : null
  }
}

function decodeAs(labels: readonly (string | null)[], bytes: Uint8Array): string {
  const decoder = labels.map(createDecoder).find((found) => found !== null) ?? new TextDecoder('windows-1252')
  return decoder.decode(bytes)
}

function createDecoder(label: string | null): TextDecoder | null {
  try {
    return label ? new TextDecoder(label) : null
  } catch {
    // A charset nobody knows is as good as none named.
    return null
  }
}
