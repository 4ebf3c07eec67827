/** The first bytes of what is sent in place of a text. @see https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern */
const signatures: readonly (readonly [name: string, start: string])[] = [
  ['a GIF image', 'GIF8'],
  ['a gzip file', '\x1f\x8b'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a PDF file', '%PDF-'],
  ['a PNG image', '\x89PNG'],
  ['a RIFF media file', 'RIFF'],
  ['a ZIP file', 'PK\x03\x04'],
  ['a zstd file', '\x28\xb5\x2f\xfd'],
]

/** Returns the name of the binary format that bytes begin like ("a PNG image"), or `null`. */
export function binaryFormatOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return signatures.find(([, signature]) => start.startsWith(signature))?.[0] ?? null
}

const binaryType =
  /^\s*((?:image|audio|video|font)\/(?![^;]*\+xml)[\w.+-]{1,60}|application\/(?:pdf|zip|gzip))(?![\w.+-])/iu

/** Returns the type of a `Content-Type` that rules text out (a picture, sound, film, font or archive), or `null`. SVG is text. */
export function binaryTypeOf(contentType: string | null): string | null {
  return binaryType.exec(contentType ?? '')?.[1] ?? null
}
