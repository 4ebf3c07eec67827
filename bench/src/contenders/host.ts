import { contenders } from './contenders.ts'
import type { Contender, ContenderTable, Job, Jobs } from './jobs.ts'
import type { Answer, Request } from './protocol.ts'

/**
 * A contender's own process: `host.ts JOB NAME`, started by `openContender`.
 *
 * Own process, own heap: one contender's garbage and compiled code do not weigh on the next one, and one that hangs or
 * writes to its console is cut off without harm.
 */
const [job, name] = process.argv.slice(2)
if (isJob(job) && name !== undefined) await host(job, name)

async function host<Name extends Job>(job: Name, name: string): Promise<void> {
  const answer = (message: Answer<Name>) => process.send?.(message)
  const table: ContenderTable<Name> = contenders[job]
  const load: (() => Promise<Contender<Name>>) | undefined = table[name]
  if (load === undefined) return process.disconnect?.()
  const contender = await load().catch(() => null)
  if (contender === null) return process.disconnect?.()
  let inputs: readonly Jobs[Name]['input'][] = []
  process.on('message', async (request: Request<Name>) => {
    if (request.kind === 'load') inputs = request.inputs
    answer(await perform(contender, request, inputs))
  })
  answer({ kind: 'ready' })
}

async function perform<Name extends Job>(
  contender: Contender<Name>,
  request: Request<Name>,
  inputs: readonly Jobs[Name]['input'][],
): Promise<Answer<Name>> {
  try {
    switch (request.kind) {
      case 'load':
        return { kind: 'loaded' }
      case 'read':
        return { kind: 'outcome', outcome: (await contender(inputAt(inputs, request.index)))() }
      case 'time':
        return { kind: 'times', milliseconds: await time(contender, inputs, request.indexes) }
      case 'memory':
        return { kind: 'memory', peakMb: process.resourceUsage().maxRSS / 1024 }
    }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Thrown', message: String(error) }
    return { kind: 'failure', failure: { kind: 'error', name, message } }
  }
}

async function time<Name extends Job>(
  contender: Contender<Name>,
  inputs: readonly Jobs[Name]['input'][],
  indexes: readonly number[],
): Promise<number[]> {
  globalThis.gc?.()
  const milliseconds: number[] = []
  for (const index of indexes) {
    const input = inputAt(inputs, index)
    const started = performance.now()
    await contender(input)
    milliseconds.push(performance.now() - started)
  }
  return milliseconds
}

function inputAt<Input>(inputs: readonly Input[], index: number): Input {
  const input = inputs[index]
  if (input === undefined) throw new RangeError(`No input at ${index}.`)
  return input
}

function isJob(text: string | undefined): text is Job {
  return text !== undefined && text in contenders
}
