import { mean } from './statistics.ts'

/** What was expected and what was answered. */
export type Answer = { readonly expected: string; readonly given: string }

/** Returns the share of right answers; `NaN` of none. */
export function accuracyOf(answers: readonly Answer[]): number {
  return mean(answers.map(({ expected, given }) => Number(expected === given)))
}

/** Returns F1 of one class: 0 where it was never right. */
export function classF1(answers: readonly Answer[], name: string): number {
  const expected = answers.filter((answer) => answer.expected === name).length
  const given = answers.filter((answer) => answer.given === name).length
  const right = answers.filter((answer) => answer.expected === name && answer.given === name).length
  return right === 0 ? 0 : (2 * right) / (expected + given)
}

/** Returns the mean of the classes' F1, each class counting alike. */
export function macroF1(answers: readonly Answer[], names: readonly string[]): number {
  return mean(names.map((name) => classF1(answers, name)))
}
