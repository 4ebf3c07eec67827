import type { ReadStream, WriteStream } from 'node:tty'

/** The process as commands see it. */
export type Streams = {
  readonly stdin: NodeJS.ReadableStream | ReadStream
  readonly stdout: NodeJS.WritableStream | WriteStream
  readonly stderr: NodeJS.WritableStream | WriteStream
  readonly env: NodeJS.ProcessEnv
}

/** Writes one line. */
export function printLine(stream: NodeJS.WritableStream, text = ''): void {
  stream.write(`${text}\n`)
}
