import { readFileSync } from 'node:fs'

/**
 * Returns a file's text, decoded as a careful reader of the web does: byte-order mark, else UTF-8 where the bytes are
 * valid UTF-8, else the encoding that an XML prolog or a `meta` names, else Windows-1252.
 */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  const marked = encodingOfMark(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  return (
    decode(bytes, 'utf-8') ?? decode(bytes, namedEncoding(bytes)) ?? new TextDecoder('latin1').decode(bytes)
  )
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function namedEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? 'latin1'
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
