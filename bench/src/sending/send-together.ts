import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('./sending-process.ts', import.meta.url))

/** What one of the processes did. */
export type Part = { readonly sent: number; readonly seconds: number }

/** Lets so many processes send from one database at once, under one pace, and returns what each of them did. */
export async function sendTogether(
  database: string,
  { processes, perSecond, seconds }: { processes: number; perSecond: number; seconds: number },
): Promise<readonly Part[]> {
  const args = [database, String(perSecond), String(seconds)]
  const children = Array.from({ length: processes }, () =>
    fork(PROGRAM, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  )
  try {
    await Promise.all(children.map(answerOf))
    for (const child of children) child.send('go')
    return await Promise.all(children.map(answerOf))
  } finally {
    for (const child of children) child.kill('SIGKILL')
  }
}

async function answerOf(child: ChildProcess) {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A sending process ended with ${code}.`)
  })
  const [answer] = await Promise.race([once(child, 'message'), ended])
  return answer
}
