import { fileURLToPath } from 'node:url'
import { defineArea, type Row } from '../areas/area.ts'
import { forkProgram } from '../measure/fork-program.ts'

const PROGRAM = fileURLToPath(new URL('../sending/queue-process.ts', import.meta.url))
/** Garbage that waits to be collected would look like growth: with so little room none does. */
const HEAP_MB = 160

/**
 * One digest for a million readers, from the first who is due to the last row in the outbox: two languages, three
 * lengths, a digest of the evening before that holds ten of the stories, and one reader in ten who follows something.
 */
export const queue = defineArea({
  name: 'queue',
  needs: [],
  async run() {
    const execArgv = [`--max-old-space-size=${HEAP_MB}`]
    const { facts, close } = await forkProgram<readonly Row[]>(PROGRAM, {}, { execArgv })
    close()
    return facts
  },
})
