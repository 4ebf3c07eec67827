import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type AreaReport, runAreas } from './areas/run-areas.ts'
import { type BenchCommand, parseArguments, UsageError } from './arguments.ts'
import { installPeers } from './peers/install-peers.ts'
import { flatten } from './report/flatten.ts'
import { renderReport } from './report/render-report.ts'

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error
  say(error.message)
  return 2
})

/** Returns the exit code: 0, or 1 where an area failed. */
async function main(): Promise<number> {
  const command = parseArguments(process.argv.slice(2))
  if (command.corpus !== null && !existsSync(command.corpus)) {
    throw new UsageError(`There is no corpus at ${command.corpus}.`)
  }
  await installPeers(fileURLToPath(new URL('..', import.meta.url)), { say })
  const areas = await areasOf(command)
  const reports: AreaReport[] = []
  for await (const report of runAreas(areas, { corpus: command.corpus, say })) {
    process.stdout.write(`${renderReport(report)}\n\n`)
    reports.push(report)
  }
  if (command.json !== null) writeFileSync(command.json, `${JSON.stringify(flatten(reports), null, 2)}\n`)
  return reports.some(({ state }) => state === 'failed') ? 1 : 0
}

/** Loaded only now: the areas use what the peers' installation has just made sure of. */
async function areasOf({ kind, only }: BenchCommand) {
  const all =
    kind === 'eval'
      ? (await import('./eval/evaluations.ts')).evaluations
      : (await import('./bench/benchmarks.ts')).benchmarks
  const names = all.map(({ name }) => name)
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new UsageError(`There is no area "${unknown}"; there are ${names.join(', ')}.`)
  }
  return only.length === 0 ? all : all.filter(({ name }) => only.includes(name))
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
