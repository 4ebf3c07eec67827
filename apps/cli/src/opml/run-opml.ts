import type { SourceSettings } from '@khabar/core'
import { ParseError, parseOpml, writeOpml } from '@khabar/parser'
import { loadSettings } from '@khabar/runner/settings'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { readInput } from '../read/read-input.ts'

/**
 * `khabar opml`: the configured feeds as OPML. `khabar opml FILE|URL|-`: the feeds of an OPML file as `khabar.json`.
 */
export async function runOpml(words: readonly string[], streams: Streams): Promise<number> {
  const [name, ...more] = words
  if (more.length > 0)
    throw new CliError('केवल एक OPML फ़ाइल बताएँ।', 'Name one OPML file only.', { exitCode: 2 })
  const { sources, allowedPrivateHosts } = loadSettings(streams.env)
  if (name === undefined) {
    printLine(streams.stdout, writeOpml(sources.filter(isFeed).map(outlineOf)))
    return 0
  }
  const { text } = await readInput(name, { stdin: streams.stdin, allowedPrivateHosts })
  printLine(streams.stdout, JSON.stringify({ sources: read(text) }, null, 2))
  return 0
}

function read(text: string): SourceSettings[] {
  try {
    return parseOpml(text).map(({ name, url }) => ({ name: name.slice(0, 60), url, format: 'feed' }))
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause
    throw new CliError('यह OPML फ़ाइल नहीं है।', 'This is not an OPML file.', { cause })
  }
}

/** Other programs know feeds only. */
function isFeed({ format }: SourceSettings): boolean {
  return format === 'feed'
}

function outlineOf({ name, url }: SourceSettings) {
  return { name, url, siteUrl: null, folders: [] }
}
