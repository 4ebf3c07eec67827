import { parseArgs } from 'node:util'
import { loadSettings } from '@khabar/runner/settings'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { styleOf } from '../terminal/style-of.ts'
import { printReport } from './print-report.ts'
import { readInput } from './read-input.ts'
import { createReadReport, jsonOf } from './read-report.ts'

const fewestWords = 10
const mostWords = 200

/** `khabar read FILE|URL|- [--words N] [--json]`. */
export async function runRead(words: readonly string[], streams: Streams): Promise<number> {
  const { name, maxWords, json } = parseWords(words)
  const { allowedPrivateHosts } = loadSettings(streams.env)
  const input = await readInput(name, { stdin: streams.stdin, allowedPrivateHosts })
  const report = createReadReport(input, { maxWords })
  const text = json ? JSON.stringify(jsonOf(report), null, 2) : printReport(report, styleOf(streams))
  printLine(streams.stdout, text)
  return 0
}

function parseWords(words: readonly string[]): { name: string; maxWords: number; json: boolean } {
  const { values, positionals } = parse(words)
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0)
    throw wrongUse(
      'एक फ़ाइल, पता या “-” बताएँ: khabar read FILE|URL|-',
      'Name one file, address or "-": khabar read FILE|URL|-',
    )
  const maxWords = Number(values.words ?? 60)
  if (!Number.isInteger(maxWords) || maxWords < fewestWords || maxWords > mostWords)
    throw wrongUse(
      `--words के साथ ${fewestWords} से ${mostWords} तक की पूरी संख्या लिखें।`,
      `--words takes a whole number from ${fewestWords} to ${mostWords}.`,
    )
  return { name, maxWords, json: values.json ?? false }
}

function parse(words: readonly string[]) {
  try {
    const options = { words: { type: 'string' }, json: { type: 'boolean' } } as const
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (cause) {
    throw wrongUse(
      'यह विकल्प समझ में नहीं आया; khabar help देखें।',
      `${String(cause instanceof Error ? cause.message : cause)} See khabar help.`,
    )
  }
}

function wrongUse(hindi: string, english: string): CliError {
  return new CliError(hindi, english, { exitCode: 2 })
}
