import { readFile } from 'node:fs/promises'
import { createFetcher, decodeText, FetchError } from '@khabar/fetcher'
import { CliError } from '../cli-error.ts'

/** A page's text and, where it came from the web, its address. */
export type Input = { readonly text: string; readonly url: string | null }

/**
 * The page behind an argument: `-` (standard input), an http(s) address, or a file.
 *
 * @throws {CliError} where it cannot be read.
 */
export async function readInput(
  name: string,
  { stdin, allowedPrivateHosts }: { stdin: NodeJS.ReadableStream; allowedPrivateHosts: readonly string[] },
): Promise<Input> {
  if (name === '-') return { text: decode(await readAll(stdin), 'standard input'), url: null }
  if (/^https?:\/\//i.test(name)) return fetchPage(name, allowedPrivateHosts)
  return { text: decode(await readBytes(name), name), url: null }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new CliError(
      `फ़ाइल “${path}” नहीं पढ़ी जा सकी।`,
      `The file "${path}" cannot be read: ${reasonOf(cause)}.`,
      {
        cause,
      },
    )
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return (
    { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'permission denied' }[code] ?? code
  )
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return decodeText(bytes)
  } catch (cause) {
    throw new CliError(`“${name}” में पढ़ने लायक पाठ नहीं है।`, `There is no readable text in "${name}".`, {
      cause,
    })
  }
}

async function fetchPage(url: string, allowedPrivateHosts: readonly string[]): Promise<Input> {
  const fetcher = createFetcher({ allowedPrivateHosts })
  try {
    const fetched = await fetcher.fetch(url)
    return { text: fetched.status === 'ok' ? fetched.text : '', url: fetched.url }
  } catch (cause) {
    if (!(cause instanceof FetchError)) throw cause
    throw new CliError(`यह पता नहीं पढ़ा जा सका: ${url}`, cause.message, { cause })
  } finally {
    await fetcher.close()
  }
}
