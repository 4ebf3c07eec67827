import { parseArgs } from 'node:util'

/** What the command line asks for. */
export type BenchCommand = {
  readonly kind: 'eval' | 'bench'
  /** Folder laid out like the development corpus; always set for `eval`. */
  readonly corpus: string | null
  /** Names of the areas to run; empty: all. */
  readonly only: readonly string[]
  /** File to write the flat numbers to. */
  readonly json: string | null
}

/** Thrown where the command line cannot be followed; the message says what to type. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Reads `eval|bench [--corpus DIR] [--only AREA]… [--json FILE]`.
 *
 * @throws UsageError for an unknown command or option, and for `eval` without `--corpus`.
 */
export function parseArguments(args: readonly string[]): BenchCommand {
  const { positionals, values } = parse(args)
  const [kind, ...rest] = positionals
  if ((kind !== 'eval' && kind !== 'bench') || rest.length > 0) {
    throw new UsageError('Say what to run: npm run eval -- --corpus DIR, or npm run bench.')
  }
  const { corpus = null, only = [], json = null } = values
  if (kind === 'eval' && corpus === null) {
    throw new UsageError('Evaluation needs a corpus to measure on: npm run eval -- --corpus DIR.')
  }
  return { kind, corpus, only, json }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        only: { type: 'string', multiple: true },
        json: { type: 'string' },
      },
    })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
