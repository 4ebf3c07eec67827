import { fork } from 'node:child_process'
import { once } from 'node:events'

/** A program in a process of its own that tells its facts, and then answers one task after the other. */
export type Program<Facts> = {
  readonly facts: Facts
  ask<Answer>(task: unknown): Promise<Answer>
  close(): void
}

/**
 * Runs a file with settings as its argument until it has told its facts.
 *
 * @throws {Error} where the process ends before it answers.
 */
export async function forkProgram<Facts>(
  file: string,
  settings: object,
  { execArgv = [] }: { execArgv?: string[] } = {},
): Promise<Program<Facts>> {
  const child = fork(file, [JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...execArgv],
  })
  const answer = async () => {
    const waiting = new AbortController()
    const ended = once(child, 'exit', { signal: waiting.signal }).then(([code]) => {
      throw new Error(`${file} ended with ${code}.`)
    })
    try {
      const [message] = await Promise.race([once(child, 'message', { signal: waiting.signal }), ended])
      return message
    } finally {
      ended.catch(() => undefined)
      waiting.abort()
    }
  }
  return {
    facts: await answer(),
    ask(task) {
      const answered = answer()
      child.send(Object(task))
      return answered
    },
    close: () => void child.kill('SIGKILL'),
  }
}
