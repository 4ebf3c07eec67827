import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Crowd, Question } from './crowd.ts'

/** How questions are asked: so many at a time, each after an answer; or at a pace, whatever is answered. */
export type Asking =
  | { readonly questions: readonly Question[]; readonly inFlight: number }
  | { readonly questions: readonly Question[]; readonly perSecond: number; readonly seconds: number }

/** What came of it. */
export type Asked = {
  readonly answers: readonly Answer[]
  /** To the last answer. */
  readonly seconds: number
  /** Questions without an answer when the last was asked. */
  readonly waiting: number
}

const PAUSE_MS = 2

/** Has a crowd ask. At a pace the questions are asked over and over until the time is up. */
export function askCrowd(crowd: Crowd, asking: Asking): Promise<Asked> {
  return 'inFlight' in asking ? askInTurn(crowd, asking) : askAtPace(crowd, asking)
}

async function askInTurn(
  crowd: Crowd,
  { questions, inFlight }: Extract<Asking, { inFlight: number }>,
): Promise<Asked> {
  const answers: Answer[] = []
  const left = questions.entries()
  const started = performance.now()
  const work = async () => {
    for (const [index, question] of left) answers.push(await crowd.ask(index, question))
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  return { answers, seconds: (performance.now() - started) / 1000, waiting: 0 }
}

async function askAtPace(
  crowd: Crowd,
  { questions, perSecond, seconds }: Extract<Asking, { perSecond: number }>,
): Promise<Asked> {
  const answers: Promise<Answer>[] = []
  let answered = 0
  const started = performance.now()
  while (answers.length < perSecond * seconds) {
    const due = Math.ceil(((performance.now() - started) / 1000) * perSecond)
    while (answers.length < Math.min(due, perSecond * seconds)) {
      const question = questions[answers.length % questions.length]
      if (!question) throw new Error('There is nothing to ask.')
      answers.push(crowd.ask(answers.length, question).finally(() => answered++))
    }
    await sleep(PAUSE_MS)
  }
  const waiting = answers.length - answered
  return { answers: await Promise.all(answers), seconds: (performance.now() - started) / 1000, waiting }
}
