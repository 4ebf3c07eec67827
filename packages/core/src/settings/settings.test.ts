import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

test('nothing set means no bots, no sources and a database in data', () => {
  expect(readSettings({}, null)).toEqual({
    telegramToken: null,
    telegramApiRoot: null,
    telegramPace: {},
    discordToken: null,
    discordApiRoot: null,
    database: 'data/khabar.db',
    databaseUrl: null,
    allowedPrivateHosts: [],
    model: null,
    telegramOperators: [],
    retention: { articleDays: 90, ledgerDays: 30 },
    logLevel: 'info',
    sources: [],
  })
})

test('an empty token is a token that is not set', () => {
  expect(readSettings({ TELEGRAM_BOT_TOKEN: ' ' }, null).telegramToken).toBeNull()
})

test('a source is a name and an address; its format is a feed unless said otherwise', () => {
  const json = '{ "sources": [{ "name": "उजाला", "url": "https://example.org/feed" }] }'
  expect(readSettings({}, json).sources).toEqual([
    { name: 'उजाला', url: 'https://example.org/feed', format: 'feed' },
  ])
})

test.each([
  ['{', /not valid JSON/],
  ['{ "source": [] }', /source/],
  ['{ "sources": [{ "name": "", "url": "https://example.org" }] }', /name/],
  ['{ "sources": [{ "name": "उजाला", "url": "file:///etc/passwd" }] }', /url/],
])('the settings %s are refused with the place that is wrong', (json, reason) => {
  expect(() => readSettings({}, json)).toThrow(SettingsError)
  expect(() => readSettings({}, json)).toThrow(reason)
})

test('a wrong variable is named', () => {
  expect(() => readSettings({ KHABAR_LOG_LEVEL: 'loud' }, null)).toThrow(/KHABAR_LOG_LEVEL/)
})

test('a database of PostgreSQL has an address, and one that is none is refused without its password', () => {
  const url = 'postgresql://khabar:geheim@db.example:5432/khabar?sslmode=require'
  expect(readSettings({ DATABASE_URL: ` ${url} ` }, null).databaseUrl).toBe(url)
  expect(readSettings({ DATABASE_URL: '' }, null).databaseUrl).toBeNull()
  for (const DATABASE_URL of ['mysql://khabar:geheim@db.example/khabar', 'data/khabar.db', 'postgres://']) {
    expect(() => readSettings({ DATABASE_URL }, null)).toThrow(/PostgreSQL.*\n.*DATABASE_URL/)
    expect(() => readSettings({ DATABASE_URL }, null)).not.toThrow(/geheim/)
  }
})

test('a model is an address and a name, or none', () => {
  const env = { KHABAR_MODEL_URL: 'http://localhost:11434/v1/', KHABAR_MODEL: 'gemma' }
  expect(readSettings(env, null).model).toEqual({
    baseUrl: 'http://localhost:11434/v1',
    name: 'gemma',
    apiKey: null,
  })
  expect(() => readSettings({ KHABAR_MODEL: 'gemma' }, null)).toThrow(/KHABAR_MODEL_URL/)
  expect(() => readSettings({ ...env, KHABAR_MODEL_URL: 'localhost' }, null)).toThrow(/KHABAR_MODEL_URL/)
})

test("Telegram's bulk goes in its usual pace unless something else is set", () => {
  expect(readSettings({}, null).telegramPace).toEqual({})
  const env = { TELEGRAM_BULK_PER_SECOND: '12.5', TELEGRAM_PAID_BROADCAST: 'true' }
  expect(readSettings(env, null).telegramPace).toEqual({ bulkPerSecond: 12.5, paidBroadcast: true })
  for (const TELEGRAM_BULK_PER_SECOND of ['0', '-3', '1001', 'fast'])
    expect(() => readSettings({ TELEGRAM_BULK_PER_SECOND }, null)).toThrow(/TELEGRAM_BULK_PER_SECOND/)
})

test('how long things are kept is a whole number of days, a week at least', () => {
  const env = { KHABAR_KEEP_ARTICLES_DAYS: '365', KHABAR_KEEP_LEDGER_DAYS: ' 7 ' }
  expect(readSettings(env, null).retention).toEqual({ articleDays: 365, ledgerDays: 7 })
  for (const KHABAR_KEEP_LEDGER_DAYS of ['6', '1.5', 'forever', '-30', '1e9'])
    expect(() => readSettings({ KHABAR_KEEP_LEDGER_DAYS }, null)).toThrow(/KHABAR_KEEP_LEDGER_DAYS/)
})

test('operators are Telegram ids of people', () => {
  expect(readSettings({ KHABAR_OPERATORS: '17, 42 99' }, null).telegramOperators).toEqual([17, 42, 99])
  for (const KHABAR_OPERATORS of ['@meera', '-100123', '0', '1.5'])
    expect(() => readSettings({ KHABAR_OPERATORS }, null)).toThrow(/KHABAR_OPERATORS/)
})
