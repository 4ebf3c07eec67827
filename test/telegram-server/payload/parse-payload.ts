import { badRequest } from '../telegram-error.ts'
import { isRecord } from './is-record.ts'
import { parseMultipart } from './parse-multipart.ts'
import type { Payload } from './payload.ts'

/**
 * The payload of a call from its query string, content type and body, in the three forms the Bot API takes.
 *
 * A field in the body wins over one in the query string.
 *
 * @throws TelegramError 400 where a JSON body is no JSON object
 */
export function parsePayload(query: URLSearchParams, contentType: string, body: Buffer): Payload {
  const { fields, files } = parseBody(contentType, body)
  return { fields: { ...Object.fromEntries(query), ...fields }, files }
}

function parseBody(contentType: string, body: Buffer): Payload {
  const files = new Map()
  if (body.length === 0) return { fields: {}, files }
  if (contentType.startsWith('application/json')) return { fields: parseJson(body), files }
  if (contentType.startsWith('multipart/form-data')) return parseMultipart(body, boundaryOf(contentType))
  return { fields: Object.fromEntries(new URLSearchParams(body.toString('utf8'))), files }
}

function parseJson(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (isRecord(value)) return value
  } catch {
    // Answered below, as for JSON that is no object.
  }
  throw badRequest("Can't parse JSON object")
}

function boundaryOf(contentType: string): string {
  const found = /boundary=("([^"]*)"|[^;]*)/i.exec(contentType)
  return found?.[2] ?? found?.[1]?.trim() ?? ''
}
