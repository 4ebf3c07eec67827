import { Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BodyTooLarge, readBody, UnknownEncoding } from './read-body.ts'

const text = Buffer.from('भारत ने मैच जीता।'.repeat(100))
const { signal } = new AbortController()
const read = (bytes: Uint8Array, encoding: string | null, maxBytes = 10_000) =>
  readBody(Readable.from([bytes]), { encoding, maxBytes, signal })

test.each([
  [null, text],
  ['identity', text],
  ['gzip', gzipSync(text)],
  ['X-GZIP', gzipSync(text)],
  ['br', brotliCompressSync(text)],
  ['deflate', deflateSync(text)],
  ['zstd', zstdCompressSync(text)],
])('a body in the encoding %s is read', async (encoding, bytes) => {
  expect(await read(bytes, encoding)).toEqual(text)
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
  ['zstd', zstdCompressSync],
])('a bomb in %s stops at the limit', async (encoding, compress) => {
  await expect(read(compress(Buffer.alloc(1_000_000)), encoding)).rejects.toBeInstanceOf(BodyTooLarge)
})

test('a body may fill the limit and not pass it', async () => {
  expect(await read(text, null, text.length)).toEqual(text)
  await expect(read(text, null, text.length - 1)).rejects.toBeInstanceOf(BodyTooLarge)
})

test('a body without end stops at the limit, though nothing comes out of it', async () => {
  const emptyMember = gzipSync('')
  const endless = Readable.from(
    (function* () {
      for (;;) yield emptyMember
    })(),
  )
  const reading = readBody(endless, { encoding: 'gzip', maxBytes: 10_000, signal })
  await expect(reading).rejects.toBeInstanceOf(BodyTooLarge)
  expect(endless.destroyed).toBe(true)
})

test.each(['gzip', 'br', 'deflate', 'zstd'])('a damaged or cut body in %s is an error', async (encoding) => {
  await expect(read(text, encoding)).rejects.toThrow()
  await expect(read(gzipSync(text).subarray(0, 30), encoding)).rejects.toThrow()
})

test.each(['compress', 'gzip, gzip', 'gzip,br'])('the encoding %s is refused', async (encoding) => {
  await expect(read(text, encoding)).rejects.toBeInstanceOf(UnknownEncoding)
})
