import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { runChaos } from './run-chaos.ts'

const holder = fileURLToPath(new URL('hold-database.ts', import.meta.url))

test('whatever is killed and fails, no news is lost, nothing comes twice on Discord, and on Telegram only what may not have come', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-chaos-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const database = join(folder, 'khabar.db')
  const report = await runChaos({
    database,
    readersEach: 50,
    kills: 5,
    seed: 1,
    speed: 20,
    async disturb() {
      await once(spawn(process.execPath, [holder, database, '300']), 'exit')
    },
  })
  expect(report).toMatchObject({
    lost: [],
    untrue: [],
    twiceDiscord: 0,
    twiceTelegramBeyondUnknown: 0,
    disturbances: 1,
  })
  expect(report.twiceTelegram).toBeLessThanOrEqual(report.inFlightAtKills)
}, 120_000)
