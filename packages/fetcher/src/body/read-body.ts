import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib'

/** Thrown inside: a body goes past its limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** Thrown inside: a body is compressed in a way that was not asked for. */
export class UnknownEncoding extends Error {
  override readonly name = 'UnknownEncoding'
  readonly encoding: string

  constructor(encoding: string) {
    super(`unknown content encoding ${encoding}`)
    this.encoding = encoding
  }
}

type ReadOptions = {
  /** The `Content-Encoding` header. */
  readonly encoding: string | null
  readonly maxBytes: number
  readonly signal: AbortSignal
}

const decompressors: ReadonlyMap<string, () => Transform> = new Map([
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  // The window is the largest a server may ask for: https://www.rfc-editor.org/rfc/rfc9659#section-3
  ['zstd', () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } })],
])

/**
 * Reads a body to its end and decompresses it, never holding more than `maxBytes`: a bomb is stopped where it passes them.
 *
 * The limit counts what is sent and what comes out of it, each by itself.
 *
 * @throws {BodyTooLarge} past the limit.
 * @throws {UnknownEncoding} where the body is compressed otherwise, or twice.
 */
export async function readBody(
  body: Readable,
  { encoding, maxBytes, signal }: ReadOptions,
): Promise<Uint8Array> {
  const decompress = decompressorFor(encoding, body)
  const limit = limitTo(maxBytes)
  if (!decompress) return pipeline(body, limit, collect, { signal })
  return pipeline(body, limit, decompress, limit, collect, { signal })
}

function decompressorFor(encoding: string | null, body: Readable): Transform | null {
  const name = encoding?.trim().toLowerCase() ?? ''
  if (name === '' || name === 'identity') return null
  const create = decompressors.get(name)
  if (create) return create()
  body.on('error', () => {}).destroy()
  throw new UnknownEncoding(name.slice(0, 40))
}

type Chunks = AsyncIterable<Uint8Array>

function limitTo(maxBytes: number) {
  return async function* limited(chunks: Chunks): Chunks {
    let size = 0
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > maxBytes) throw new BodyTooLarge(`more than ${maxBytes} bytes`)
      yield chunk
    }
  }
}

async function collect(chunks: Chunks): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(chunks))
}
