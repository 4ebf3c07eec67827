import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe } from 'vitest'
import { describeProcesses } from '../contract/processes.ts'

describe('processes on one SQLite file', () => {
  const folders: string[] = []

  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })

  describeProcesses(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khabar-processes-'))
    folders.push(folder)
    return join(folder, 'khabar.db')
  })
})
