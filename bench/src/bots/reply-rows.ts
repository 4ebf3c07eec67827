import type { Row } from '../areas/area.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median, quantile } from '../score/statistics.ts'
import type { Answer, Question } from './crowd.ts'

/** Answers of our bot and of a bare one to the same questions, round by round. */
export type Rounds = {
  readonly ours: readonly (readonly Answer[])[]
  readonly bare: readonly (readonly Answer[])[]
}

const kinds: readonly Question['kind'][] = ['latest', 'topic', 'settings']

/** Returns the times to a finished answer, over all and by kind, and their ratio to those of the bare bot. */
export function replyRows(
  { ours, bare }: Rounds,
  { prefix, peer, note }: { prefix: string; peer: string; note: string },
): Row[] {
  const [own, theirs] = [ours.flat(), bare.flat()]
  const ratios = ours.map(
    (round, index) => quantile(finished(round), 0.5) / quantile(finished(bare[index] ?? []), 0.5),
  )
  return [
    ...[0.5, 0.99].map((share) => ({
      key: `${prefix}_p${100 * share}_ms`,
      value: quantile(finished(own), share),
      peers: { [peer]: quantile(finished(theirs), share) },
      note: `${own.length} answers; ${note}`,
    })),
    ...kinds.flatMap((kind) => {
      const answers = own.filter((answer) => answer.kind === kind)
      const times = finished(answers)
      const size = median(answers.map(({ characters }) => characters))
      return [0.5, 0.99].map((share) => ({
        key: `${prefix}_${kind}_p${100 * share}_ms`,
        value: quantile(times, share),
        note: `${times.length} answers of ${size} characters of JSON, the longest ${Math.max(...times).toFixed(1)} ms`,
      }))
    }),
    {
      key: `${prefix}_vs_bare_${peer}`,
      value: median(ratios),
      note: `p50 over that of a constant text; ${spreadOf(ratios)}`,
    },
  ]
}

function finished(answers: readonly Answer[]): number[] {
  return answers.map(({ finishedMs }) => finishedMs)
}
