import type { Payload, UploadedFile } from './payload.ts'

/**
 * The fields and files of a `multipart/form-data` body.
 *
 * Takes what Bot API clients send in practice: header names in either case, values with and without quotes.
 * A part without a name is passed over; a body without the boundary gives nothing.
 */
export function parseMultipart(body: Buffer, boundary: string): Payload {
  const fields: Record<string, unknown> = {}
  const files = new Map<string, UploadedFile>()
  for (const part of splitParts(body, boundary)) {
    const headersEnd = part.indexOf('\r\n\r\n')
    if (headersEnd < 0) continue
    const headers = part.subarray(0, headersEnd).toString('utf8')
    const content = part.subarray(headersEnd + 4)
    const name = parameterOf(headers, 'name')
    if (name === undefined) continue
    const filename = parameterOf(headers, 'filename')
    if (filename === undefined) fields[name] = content.toString('utf8')
    else files.set(name, { filename, bytes: Buffer.from(content) })
  }
  return { fields, files }
}

function splitParts(body: Buffer, boundary: string): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: Buffer[] = []
  let at = body.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    const next = body.indexOf(delimiter, start)
    if (next < 0) break
    // Between the delimiters: a line break, the part, a line break.
    parts.push(body.subarray(start + 2, next - 2))
    at = next
  }
  return parts
}

function parameterOf(headers: string, name: string): string | undefined {
  const found = new RegExp(`content-disposition:[^\\r\\n]*;\\s*${name}=("([^"]*)"|[^;\\r\\n]*)`, 'i').exec(
    headers,
  )
  return found?.[2] ?? found?.[1]
}
