import { parseArgs } from 'node:util'
import { CliError } from '../cli-error.ts'

/**
 * The flags of a command, each with a value, and the words beside them, `most` at most.
 *
 * @throws {CliError} where there is another flag, a flag without value, or a word too many.
 */
export function parseFlags<Name extends string>(
  words: readonly string[],
  names: readonly Name[],
  { most = Number.POSITIVE_INFINITY } = {},
): { flags: Partial<Record<Name, string>>; rest: string[] } {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    // parseArgs gives strings for the names above and refuses all others.
    if (positionals.length <= most)
      return { flags: values as Partial<Record<Name, string>>, rest: positionals }
  } catch {
    // told below
  }
  const known = names.map((name) => `--${name} …`).join(', ')
  throw new CliError(
    `यह आदेश केवल ये विकल्प जानता है: ${known}`,
    `This command knows these options only: ${known}.`,
    { exitCode: 2 },
  )
}
