import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { defineArea } from '../areas/area.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'

const CLI = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url))
const RUNS = 9

/** At its end the process tells its peak memory, in kilobytes, to whoever holds its fourth descriptor. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/** How long `khabar help` takes from nothing to its end and how much memory it needs, beside a bare Node that does nothing. */
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
    return [
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
