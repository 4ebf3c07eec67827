import type { Job, Jobs } from './jobs.ts'
import { openContender, type Reading } from './open-contender.ts'

/**
 * Lets each contender of a job read all inputs once, one contender after the other.
 *
 * Returns their readings by name, in the order of the inputs. A contender that is not installed is left out.
 */
export async function readAll<Name extends Job>(
  job: Name,
  names: readonly string[],
  inputs: readonly Jobs[Name]['input'][],
  { progress }: { progress: (text: string) => void },
): Promise<Map<string, readonly Reading<Name>[]>> {
  const readings = new Map<string, readonly Reading<Name>[]>()
  for (const name of names) {
    progress(`${name} reads ${inputs.length}`)
    const contender = await openContender(job, name, inputs)
    if (contender === null) {
      progress(`not installed, so left out: ${name}`)
      continue
    }
    const read: Reading<Name>[] = []
    for (const index of inputs.keys()) read.push(await contender.read(index))
    contender.close()
    readings.set(name, read)
  }
  return readings
}
