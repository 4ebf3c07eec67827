import type { IncomingMessage } from 'node:http'
import { TelegramError } from '../telegram-error.ts'

const maxBytes = 60 * 1024 * 1024

/**
 * The whole body of a request.
 *
 * @throws TelegramError 413 over the size the Bot API takes
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > maxBytes) throw new TelegramError(413, 'Request Entity Too Large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
