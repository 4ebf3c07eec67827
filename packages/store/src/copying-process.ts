import { copyStore } from './copy.ts'

// A process of its own for `copy.test.ts`: copies in small steps, tells of each, and is killed on the way.

const [from = '', to = ''] = process.argv.slice(2)
await copyStore({
  from,
  to,
  rowsAStep: 7,
  onProgress: ({ table, rows }) => process.stdout.write(`${table} ${rows}\n`),
})
