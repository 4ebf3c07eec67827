import type { IncomingMessage } from 'node:http'
import type { APIAttachment } from 'discord.js'
import type { RequestBody } from './request.ts'

/** Reads a request to its end: JSON, or a multipart form with `payload_json` and files. Bad JSON is marked invalid. */
export async function readBody(request: IncomingMessage, nextId: () => string): Promise<RequestBody> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('multipart/form-data'))
    return { ...parseJson(bytes.toString('utf8')), files: [] }
  try {
    return await readMultipart(bytes, contentType, nextId)
  } catch {
    return { json: undefined, files: [], isValid: false }
  }
}

async function readMultipart(bytes: Buffer, contentType: string, nextId: () => string): Promise<RequestBody> {
  const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
  const parts = [...(await response.formData()).entries()]
  const payload = parts.find(([name]) => name === 'payload_json')?.[1]
  const files = parts.flatMap(([, part]): APIAttachment[] => {
    if (typeof part === 'string') return []
    const url = `https://cdn.discord.test/attachments/${part.name}`
    return [
      { id: nextId(), filename: part.name, size: part.size, url, proxy_url: url, content_type: part.type },
    ]
  })
  return { ...parseJson(typeof payload === 'string' ? payload : ''), files }
}

function parseJson(text: string): { json: unknown; isValid: boolean } {
  if (text === '') return { json: {}, isValid: true }
  try {
    return { json: JSON.parse(text), isValid: true }
  } catch {
    return { json: undefined, isValid: false }
  }
}
