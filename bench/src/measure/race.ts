import type { Job, Jobs } from '../contenders/jobs.ts'
import { type OpenContender, openContender } from '../contenders/open-contender.ts'
import { sum } from '../score/statistics.ts'

/** What one contender did in a race. */
export type Lap = {
  /** For each round the milliseconds for each input that all contenders can do. */
  readonly rounds: readonly (readonly number[])[]
  /** Milliseconds for all inputs together, for each round. */
  readonly totals: readonly number[]
  /** Largest resident memory of its process, inputs and runtime included. */
  readonly peakMb: number
}

/** Contenders that did the same work in turns. */
export type Race = {
  /** How many inputs were timed: those that nobody failed on. */
  readonly inputs: number
  readonly laps: ReadonlyMap<string, Lap>
}

/**
 * Times contenders of one job on the same inputs, each in its own process, one after the other within each round, the
 * order turned round from round to round so that a busy machine weighs on all of them alike.
 *
 * Before that each does every input once and then `warmUps` rounds more. Contenders that are not installed are left out.
 */
export async function race<Name extends Job>(
  job: Name,
  names: readonly string[],
  inputs: readonly Jobs[Name]['input'][],
  options: { rounds: number; warmUps?: number; limitMs?: number; progress: (text: string) => void },
): Promise<Race> {
  const { rounds, warmUps = 1, limitMs = 120_000, progress } = options
  const opened = await Promise.all(names.map((name) => openContender(job, name, inputs)))
  const contenders = opened.filter((contender) => contender !== null)
  const absent = names.filter((_, index) => opened[index] === null)
  if (absent.length > 0) progress(`not installed, so left out: ${absent.join(', ')}`)
  try {
    progress(`${contenders.map(({ name }) => name).join(', ')}: ${inputs.length} inputs, ${rounds} rounds`)
    const common = await commonInputs(contenders, inputs.length)
    if (common.length === 0) throw new Error('There is no input that all contenders can do.')
    const times = new Map(contenders.map(({ name }) => [name, [] as number[][]]))
    for (let round = -warmUps; round < rounds; round++) {
      for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
        const milliseconds = await contender.time(common, { limitMs })
        if (milliseconds === null) throw new Error(`${contender.name} gave up in round ${round}.`)
        if (round >= 0) times.get(contender.name)?.push([...milliseconds])
      }
    }
    const laps = await Promise.all(
      contenders.map((contender) => lapOf(contender, times.get(contender.name) ?? [])),
    )
    return { inputs: common.length, laps: new Map(laps) }
  } finally {
    for (const contender of contenders) contender.close()
  }
}

async function commonInputs<Name extends Job>(
  contenders: readonly OpenContender<Name>[],
  count: number,
): Promise<number[]> {
  let common = Array.from({ length: count }, (_, index) => index)
  for (const contender of contenders) {
    const done: number[] = []
    for (const index of common) {
      if ('outcome' in (await contender.read(index))) done.push(index)
    }
    common = done
  }
  return common
}

async function lapOf<Name extends Job>(
  contender: OpenContender<Name>,
  rounds: readonly (readonly number[])[],
): Promise<readonly [string, Lap]> {
  const lap = { rounds, totals: rounds.map(sum), peakMb: await contender.peakMb() }
  return [contender.name, lap]
}
