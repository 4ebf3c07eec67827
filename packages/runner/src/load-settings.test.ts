import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { SettingsError } from '@khabar/core'
import { expect, onTestFinished, test } from 'vitest'
import { loadSettings } from './load-settings.ts'

const KHABAR_ENV_FILE = '/nonexistent/.env'

async function writeConfig(text: string, name = 'khabar.json'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('the sources come from the file that KHABAR_CONFIG names', async () => {
  const KHABAR_CONFIG = await writeConfig(
    '{ "sources": [{ "name": "उजाला", "url": "https://example.org/feed" }] }',
  )
  expect(loadSettings({ KHABAR_CONFIG, KHABAR_ENV_FILE }).sources).toHaveLength(1)
})

test('a file that does not exist means no sources', () => {
  expect(loadSettings({ KHABAR_CONFIG: '/nonexistent/khabar.json', KHABAR_ENV_FILE }).sources).toEqual([])
})

test('a file that cannot be used is refused, with its fault', async () => {
  const KHABAR_CONFIG = await writeConfig('{ "sources": 7 }')
  expect(() => loadSettings({ KHABAR_CONFIG, KHABAR_ENV_FILE })).toThrow(SettingsError)
})

test('a relative database lies in the repository, from whichever folder an app is started', () => {
  const { database } = loadSettings({ KHABAR_CONFIG: '/nonexistent/khabar.json', KHABAR_ENV_FILE })
  expect(isAbsolute(database)).toBe(true)
  expect(database.endsWith(join('data', 'khabar.db'))).toBe(true)
  expect(database).not.toContain(join('packages', 'runner'))
})

test('a database in memory stays one', () => {
  const env = { KHABAR_CONFIG: '/nonexistent/khabar.json', KHABAR_ENV_FILE, KHABAR_DATABASE: ':memory:' }
  expect(loadSettings(env).database).toBe(':memory:')
})

test('a variable that the environment leaves out comes from the .env file', async () => {
  const file = 'TELEGRAM_BOT_TOKEN=from-file\nKHABAR_LOG_LEVEL=warn\nKHABAR_CONFIG=/nonexistent/khabar.json\n'
  const env = { KHABAR_ENV_FILE: await writeConfig(file, '.env'), KHABAR_LOG_LEVEL: 'error' }
  expect(loadSettings(env)).toMatchObject({ telegramToken: 'from-file', logLevel: 'error' })
})
