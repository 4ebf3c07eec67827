import { ModelError } from './model-error.ts'
import type { ModelLimits } from './model-limits.ts'

/** Counts what is sent to a model. */
export type Budget = {
  /**
   * Takes one call of this many characters.
   *
   * @throws {ModelError} `budget` where the day's calls or characters do not allow it; nothing is taken then.
   */
  readonly spend: (chars: number) => void
}

/** A budget that starts anew each day (UTC). */
export function createBudget(
  { maxCalls, maxInputChars }: Pick<ModelLimits, 'maxCalls' | 'maxInputChars'>,
  now: () => Temporal.Instant,
): Budget {
  let day = ''
  let calls = 0
  let spent = 0
  return {
    spend(chars) {
      const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString()
      if (today !== day) [day, calls, spent] = [today, 0, 0]
      if (calls + 1 > maxCalls || spent + chars > maxInputChars) throw new ModelError('budget')
      calls++
      spent += chars
    },
  }
}
