import { z } from 'zod'
import { type Retention, usualRetention } from '../retention/retention.ts'
import type { SourceSettings } from '../sources/source.ts'
import { type DiscordShards, parseShards } from './parse-shards.ts'

/** What an operator configures. Secrets come from the environment only. */
export type Settings = {
  readonly telegramToken: string | null
  /** Another Bot API server than Telegram's own. */
  readonly telegramApiRoot: string | null
  /** How fast Telegram's bulk goes; what is not set is the platform's usual. */
  readonly telegramPace: { readonly bulkPerSecond?: number; readonly paidBroadcast?: boolean }
  /** Whether digests are rich messages, which old Telegram apps cannot show. */
  readonly telegramRichDigests: boolean
  /** Where Telegram sends updates to; `null`: the bot asks for them. */
  readonly telegramWebhook: { readonly url: string; readonly secret: string | null } | null
  /** The Telegram ids of those who run this desk. */
  readonly telegramOperators: readonly number[]
  readonly discordToken: string | null
  /** Another API than Discord's own, without its version: `https://discord.com/api`. */
  readonly discordApiRoot: string | null
  /** The application's key for interactions over HTTP, in hexadecimal; `null`: they come over the gateway. */
  readonly discordPublicKey: string | null
  /** The shards that this process is; `null`: all of them, as many as Discord recommends. */
  readonly discordShards: DiscordShards | null
  /** Path of the SQLite file, which is used unless there is a `databaseUrl`. */
  readonly database: string
  /** Address of a PostgreSQL database with its password; `null`: none is used. */
  readonly databaseUrl: string | null
  /** Hosts that may be read although their addresses are private: `host` or `host:port`. */
  readonly allowedPrivateHosts: readonly string[]
  /** Where this process can be reached by HTTP, if one of its bots needs that. */
  readonly http: { readonly host: string; readonly port: number }
  /** A model that retells articles, over the OpenAI-compatible chat API; `null`: none is asked. */
  readonly model: { readonly baseUrl: string; readonly name: string; readonly apiKey: string | null } | null
  /** How long articles and the ledger of what was sent are kept. */
  readonly retention: Retention
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly sources: readonly SourceSettings[]
}

/** Thrown for settings that cannot be used; the message names every bad one and what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const filled = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text))
  .nullish()
  .transform((text) => text ?? null)

/** At least a week: a digest after a weekend must still know what it has sent. */
function days(unlessSet: number) {
  return filled
    .transform((text) => (text === null ? unlessSet : Number(text)))
    .refine((value) => Number.isInteger(value) && value >= 7 && value <= 3650, {
      error: 'must be a whole number of days, from 7 to 3650',
    })
}

const environment = z.object({
  TELEGRAM_BOT_TOKEN: filled,
  TELEGRAM_API_ROOT: filled,
  TELEGRAM_BULK_PER_SECOND: filled
    .transform((text) => (text === null ? null : Number(text)))
    .refine((value) => value === null || (value > 0 && value <= 1000), {
      error: 'must be a number of messages a second, up to 1000; leave it out for 28',
    }),
  TELEGRAM_PAID_BROADCAST: z.stringbool().default(false),
  TELEGRAM_RICH_DIGESTS: z.stringbool().default(false),
  TELEGRAM_WEBHOOK_URL: filled,
  TELEGRAM_WEBHOOK_SECRET: filled.refine((secret) => secret === null || /^[\w-]{16,256}$/.test(secret), {
    error:
      'must be 16 to 256 of the characters A-Z, a-z, 0-9, _ and -; leave it out and one is made of the token',
  }),
  DISCORD_BOT_TOKEN: filled,
  DISCORD_API_ROOT: filled,
  DISCORD_PUBLIC_KEY: filled.refine((key) => key === null || /^[0-9a-f]{64}$/i.test(key), {
    error:
      'must be the public key of your application on discord.com/developers (General Information): 64 hexadecimal digits',
  }),
  DISCORD_SHARDS: filled
    .transform((text) => (text === null ? null : (parseShards(text) ?? 'wrong')))
    .refine((shards) => shards !== 'wrong', {
      error:
        'must name the shards of this process and how many there are in all, 0,1/4 or 0-3/16; leave it out for all of them',
    }),
  DATABASE_URL: filled.refine((url) => url === null || /^postgres(ql)?:\/\/\S+$/i.test(url), {
    error:
      'must be the address of a PostgreSQL database, postgres://user:password@host:5432/name; leave it out for the SQLite file',
  }),
  KHABAR_DATABASE: z.string().trim().min(1).default('data/khabar.db'),
  KHABAR_ALLOW_HOSTS: z.string().default(''),
  KHABAR_OPERATORS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => /^[1-9]\d{0,14}$/.test(id)), {
      error: 'must be the Telegram ids of people, which are numbers, separated by commas',
    }),
  KHABAR_HTTP_HOST: z.string().trim().min(1).default('127.0.0.1'),
  KHABAR_HTTP_PORT: filled
    .transform((text) => (text === null ? 8080 : Number(text)))
    .refine((port) => Number.isInteger(port) && port > 0 && port < 65_536, {
      error: 'must be the number of a port, 1 to 65535; leave it out for 8080',
    }),
  KHABAR_MODEL_URL: filled,
  KHABAR_MODEL: filled,
  KHABAR_MODEL_KEY: filled,
  KHABAR_KEEP_ARTICLES_DAYS: days(usualRetention.articleDays),
  KHABAR_KEEP_LEDGER_DAYS: days(usualRetention.ledgerDays),
  KHABAR_LOG_LEVEL: z.literal(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const sourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      name: z.string().trim().min(1).max(60),
      url: z.url({ protocol: /^https?$/ }),
      format: z.literal(['feed', 'wordpress', 'sitemap', 'section']).default('feed'),
    }),
  ),
})

/**
 * The settings in an environment and in the text of `khabar.json` (`null`: there is none).
 *
 * @throws {SettingsError} naming every setting that is wrong.
 */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>>,
  sourcesJson: string | null,
): Settings {
  const env = parse(environment, variables, 'the environment')
  const { sources } =
    sourcesJson === null ? { sources: [] } : parse(sourcesFile, fromJson(sourcesJson), 'khabar.json')
  return {
    telegramToken: env.TELEGRAM_BOT_TOKEN,
    telegramApiRoot: env.TELEGRAM_API_ROOT?.replace(/\/+$/, '') ?? null,
    telegramPace: telegramPaceOf(env),
    telegramRichDigests: env.TELEGRAM_RICH_DIGESTS,
    telegramWebhook: telegramWebhookOf(env),
    telegramOperators: env.KHABAR_OPERATORS.map(Number),
    discordToken: env.DISCORD_BOT_TOKEN,
    discordApiRoot: env.DISCORD_API_ROOT?.replace(/\/+$/, '') ?? null,
    discordPublicKey: env.DISCORD_PUBLIC_KEY,
    discordShards: env.DISCORD_SHARDS === 'wrong' ? null : env.DISCORD_SHARDS,
    database: env.KHABAR_DATABASE,
    databaseUrl: env.DATABASE_URL,
    allowedPrivateHosts: env.KHABAR_ALLOW_HOSTS.split(/[\s,]+/).filter((host) => host !== ''),
    http: { host: env.KHABAR_HTTP_HOST, port: env.KHABAR_HTTP_PORT },
    model: modelOf(env),
    retention: { articleDays: env.KHABAR_KEEP_ARTICLES_DAYS, ledgerDays: env.KHABAR_KEEP_LEDGER_DAYS },
    logLevel: env.KHABAR_LOG_LEVEL,
    sources,
  }
}

function telegramPaceOf(env: z.output<typeof environment>): Settings['telegramPace'] {
  const { TELEGRAM_BULK_PER_SECOND: bulkPerSecond, TELEGRAM_PAID_BROADCAST: paidBroadcast } = env
  return { ...(bulkPerSecond === null ? {} : { bulkPerSecond }), ...(paidBroadcast ? { paidBroadcast } : {}) }
}

/** Telegram itself sends over TLS only; a Bot API server of one's own may do without. */
function telegramWebhookOf({
  TELEGRAM_WEBHOOK_URL: url,
  TELEGRAM_WEBHOOK_SECRET: secret,
  TELEGRAM_API_ROOT: apiRoot,
}: z.output<typeof environment>): Settings['telegramWebhook'] {
  if (url === null) return null
  const { protocol, pathname } = URL.parse(url) ?? {}
  const isOverTls = protocol === 'https:' || (protocol === 'http:' && apiRoot !== null)
  if (!isOverTls || pathname === '/')
    throw new SettingsError(
      'TELEGRAM_WEBHOOK_URL must be an https address with a path, such as https://news.example.org/telegram; leave it out and the bot asks for its updates.',
    )
  return { url, secret }
}

function modelOf(env: z.output<typeof environment>): Settings['model'] {
  const { KHABAR_MODEL_URL: baseUrl, KHABAR_MODEL: name, KHABAR_MODEL_KEY: apiKey } = env
  if (baseUrl === null && name === null) return null
  if (baseUrl === null || name === null || !/^https?:\/\/\S+$/.test(baseUrl))
    throw new SettingsError(
      'A model needs both KHABAR_MODEL_URL (http://localhost:11434/v1) and KHABAR_MODEL (its name); leave both out for none.',
    )
  return { baseUrl: baseUrl.replace(/\/+$/, ''), name, apiKey }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new SettingsError(`These settings in ${where} cannot be used:\n${z.prettifyError(parsed.error)}`)
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SettingsError(`khabar.json is not valid JSON: ${String(cause)}`, { cause })
  }
}
