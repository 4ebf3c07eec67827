import { ParseError } from './parse-error.ts'

const SAMPLE_LENGTH = 4096
const MAX_BINARY_SHARE = 0.1

/**
 * Does nothing for text, and throws for what holds none.
 *
 * @throws ParseError `empty` for white space only, `binary` for NUL bytes or a beginning of which more than a tenth is
 * control or replacement characters.
 */
export function checkInput(input: string, url: string | null): void {
  if (input.trim() === '') throw new ParseError('empty', 'The input holds no text', { input, url })
  const sample = input.slice(0, SAMPLE_LENGTH)
  const strange = sample.match(/(?!\s)\p{Cc}|\uFFFD/gu)?.length ?? 0
  if (input.includes('\0') || strange > sample.length * MAX_BINARY_SHARE) {
    throw new ParseError('binary', 'The input is not text', { input, url })
  }
}
