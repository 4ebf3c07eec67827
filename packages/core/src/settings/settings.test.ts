import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

test('nothing set means no bots, no sources and a database in data', () => {
  expect(readSettings({}, null)).toEqual({
    telegramToken: null,
    telegramApiRoot: null,
    telegramPace: {},
    telegramRichDigests: false,
    telegramWebhook: null,
    http: { host: '127.0.0.1', port: 8080 },
    discordToken: null,
    discordApiRoot: null,
    discordPublicKey: null,
    discordShards: null,
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

test("Discord's public key and the shards of a process are what they are, or refused by name", () => {
  const DISCORD_PUBLIC_KEY = 'A1'.repeat(32)
  expect(readSettings({ DISCORD_PUBLIC_KEY, DISCORD_SHARDS: ' 0,1/4 ' }, null)).toMatchObject({
    discordPublicKey: DISCORD_PUBLIC_KEY,
    discordShards: { ids: [0, 1], count: 4 },
  })
  expect(() => readSettings({ DISCORD_PUBLIC_KEY: 'a1' }, null)).toThrow(/DISCORD_PUBLIC_KEY/)
  expect(() => readSettings({ DISCORD_SHARDS: '4/4' }, null)).toThrow(/DISCORD_SHARDS/)
})

test("Telegram's webhook is an https address with a path, and http only for a Bot API server of one's own", () => {
  const TELEGRAM_WEBHOOK_URL = 'https://news.example.org/telegram'
  expect(readSettings({ TELEGRAM_WEBHOOK_URL }, null).telegramWebhook).toEqual({
    url: TELEGRAM_WEBHOOK_URL,
    secret: null,
  })
  for (const url of ['http://news.example.org/telegram', 'https://news.example.org', 'news', 'ftp://a.b/c'])
    expect(() => readSettings({ TELEGRAM_WEBHOOK_URL: url }, null)).toThrow(/TELEGRAM_WEBHOOK_URL/)
  const own = {
    TELEGRAM_API_ROOT: 'http://localhost:8081',
    TELEGRAM_WEBHOOK_URL: 'http://localhost:8080/hook',
  }
  expect(readSettings(own, null).telegramWebhook?.url).toBe('http://localhost:8080/hook')
})

test("a webhook's secret is long and plain, and one that is refused is not repeated", () => {
  const env = { TELEGRAM_WEBHOOK_URL: 'https://news.example.org/telegram' }
  const TELEGRAM_WEBHOOK_SECRET = 'lamba-aur_saral1'
  expect(readSettings({ ...env, TELEGRAM_WEBHOOK_SECRET }, null).telegramWebhook?.secret).toBe(
    TELEGRAM_WEBHOOK_SECRET,
  )
  for (const secret of ['chhota', 'khali jagah wala rahasya', 'रहस्यरहस्यरहस्यरहस्य']) {
    const read = () => readSettings({ ...env, TELEGRAM_WEBHOOK_SECRET: secret }, null)
    expect(read).toThrow(/TELEGRAM_WEBHOOK_SECRET/)
    expect(read).not.toThrow(new RegExp(secret))
  }
})

test('a port is a number of one', () => {
  expect(readSettings({ KHABAR_HTTP_PORT: '9000', KHABAR_HTTP_HOST: '::' }, null).http).toEqual({
    host: '::',
    port: 9000,
  })
  for (const KHABAR_HTTP_PORT of ['0', '65536', '80.5', 'http'])
    expect(() => readSettings({ KHABAR_HTTP_PORT }, null)).toThrow(/KHABAR_HTTP_PORT/)
})

test('digests are rich messages only where that is asked for', () => {
  expect(readSettings({ TELEGRAM_RICH_DIGESTS: 'true' }, null).telegramRichDigests).toBe(true)
  expect(() => readSettings({ TELEGRAM_RICH_DIGESTS: 'maybe' }, null)).toThrow(/TELEGRAM_RICH_DIGESTS/)
})
