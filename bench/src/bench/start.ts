import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { defineArea, type Row } from '../areas/area.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'
import { openBothServers } from '../sending/open-both-servers.ts'
import { startKhabar } from '../sending/start-khabar.ts'

const CLI = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url))
const RUNS = 9
const STARTS = 5

/** At its end the process tells its peak memory, in kilobytes, to whoever holds its fourth descriptor. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/**
 * How long `khabar start` takes until both bots run, and `khabar help` from nothing to its end; how much memory that
 * needs, beside a bare Node that does nothing.
 */
export const start = defineArea({
  name: 'start',
  needs: [],
  async run({ progress }) {
    progress(`khabar help and bare node, ${RUNS} times each`)
    const help: Run[] = []
    const bare: Run[] = []
    for (let round = 0; round < RUNS; round++) {
      help.push(await runNode([CLI, 'help']))
      bare.push(await runNode(['--eval', '0']))
    }
    const wall = help.map(({ milliseconds }) => milliseconds)
    progress(`khabar start with both bots, ${STARTS} times`)
    return [
      await startRow(),
      {
        key: 'help_ms',
        value: median(wall),
        peers: { node: median(bare.map((run) => run.milliseconds)) },
        note: spreadOf(wall),
      },
      {
        key: 'help_peak_mb',
        value: median(help.map((run) => run.peakMb)),
        peers: { node: median(bare.map((run) => run.peakMb)) },
        note: 'peak RSS',
      },
    ]
  },
})

/** With an empty database, whose tables are made in that time. */
async function startRow(): Promise<Row> {
  const servers = await openBothServers()
  try {
    const seconds: number[] = []
    for (let round = 0; round < STARTS; round++) {
      seconds.push((await startKhabar(':memory:', servers, { idleMs: 0 })).seconds)
    }
    return { key: 'seconds', value: median(seconds), note: `until both bots run; ${spreadOf(seconds)}` }
  } finally {
    servers.close()
  }
}

type Run = { readonly milliseconds: number; readonly peakMb: number }

/** @throws where the process ends with a fault, because then its time means nothing. */
async function runNode(args: readonly string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', TELL_PEAK, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [[code], complaint, peakKb] = await Promise.all([
    once(child, 'close'),
    textOf(child.stderr),
    textOf(child.stdio[3]),
  ])
  const milliseconds = performance.now() - started
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${reasonIn(complaint)}`)
  return { milliseconds, peakMb: Number(peakKb) / 1024 }
}

async function textOf(stream: unknown): Promise<string> {
  return stream instanceof Readable ? text(stream) : ''
}

function reasonIn(complaint: string): string {
  return complaint.split('\n').find((line) => line.includes('Error')) ?? complaint.slice(0, 200)
}
