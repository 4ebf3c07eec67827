import type { Message } from '@khabar/core'
import { createTelegramPlatform, renderTelegram } from '@khabar/telegram-bot'
import { Api } from 'grammy'
import type { Row } from '../areas/area.ts'
import { deliverAll } from './deliver-all.ts'
import { openChatServer, type ServerSettings } from './open-chat-server.ts'
import { openOutbox } from './open-outbox.ts'
import { sendEach } from './send-each.ts'

const FREE = { platform: 'telegram', readers: 600, perSecond: 30, latencyMs: 0 } as const
const PAID = { platform: 'telegram', readers: 5_000, perSecond: 1_000, latencyMs: 80 } as const
const PEER_WORKERS = 50

/** Returns how near we come to Telegram's limit of 30 a second and what it costs, beside two plug-ins of grammY. */
export async function freeRows(message: Message, progress: (text: string) => void): Promise<Row[]> {
  progress(`sends ${FREE.readers} digests at ${FREE.perSecond} a second, and so do two plug-ins`)
  const ours = await deliverPaced(FREE, message)
  const peers = {
    'auto-retry': await sendWithPlugin('auto-retry', message),
    throttler: await sendWithPlugin('throttler', message),
  }
  const row = (key: string, figure: (result: Result) => number, note: string): Row => ({
    key,
    value: figure(ours),
    peers: Object.fromEntries(
      Object.entries(peers).flatMap(([name, result]) => (result ? [[name, figure(result)]] : [])),
    ),
    note,
  })
  const run = `one run of ${FREE.readers} messages`
  return [
    row('limit_share_30', ({ limitShare }) => limitShare, `of 30 a second; ${run}`),
    row('seconds_600', ({ seconds }) => seconds, `plug-ins with ${PEER_WORKERS} workers`),
    row('refused_600', ({ refused }) => refused, '429s that the server answered'),
    row('lost_600', ({ lost }) => lost, 'readers who got nothing'),
  ]
}

/** Returns how near one process comes to the 1,000 a second of paid broadcasts, where Telegram takes 80 ms for each. */
export async function paidRows(message: Message, progress: (text: string) => void): Promise<Row[]> {
  progress(`sends ${PAID.readers} digests at ${PAID.perSecond} a second and ${PAID.latencyMs} ms`)
  const { limitShare, refused, lost, peakInFlight } = await deliverPaced(PAID, message, {
    paidBroadcast: true,
  })
  const note = `of 1,000 a second; at most ${peakInFlight} in flight; one run of ${PAID.readers} messages`
  return [
    { key: 'limit_share_1000', value: limitShare, note },
    { key: 'refused_1000', value: refused, note: '429s that the server answered' },
    { key: 'lost_1000', value: lost },
  ]
}

type Result = {
  readonly seconds: number
  readonly limitShare: number
  readonly refused: number
  readonly lost: number
  readonly peakInFlight: number
}

async function deliverPaced(
  settings: ServerSettings,
  message: Message,
  pace: { paidBroadcast?: boolean } = {},
): Promise<Result> {
  return onServer(settings, async ({ token, url, addresses }) => {
    const outbox = await openOutbox('telegram', addresses)
    try {
      const platform = createTelegramPlatform(new Api(token, { apiRoot: url }), pace)
      await outbox.queue(message)
      return await deliverAll(outbox.store, platform)
    } finally {
      await outbox.close()
    }
  })
}

/** Null where the plug-in is not installed. */
async function sendWithPlugin(name: keyof typeof plugins, message: Message): Promise<Result | null> {
  const plugin = await plugins[name]().catch(() => null)
  if (plugin === null) return null
  return onServer(FREE, async ({ token, url, addresses }) => {
    const api = new Api(token, { apiRoot: url })
    api.config.use(plugin)
    const [{ text, ...rest } = { text: '' }] = renderTelegram(message)
    const { seconds } = await sendEach(addresses, {
      workers: PEER_WORKERS,
      send: (address) => api.sendMessage(address, text, rest),
    })
    return { seconds, peakInFlight: PEER_WORKERS }
  })
}

/** Each as its own page says to use it. */
const plugins = {
  'auto-retry': async () => (await import('@grammyjs/auto-retry')).autoRetry(),
  throttler: async () => (await import('@grammyjs/transformer-throttler')).apiThrottler(),
}

async function onServer(
  settings: ServerSettings,
  send: (server: {
    readonly url: string
    readonly token: string
    readonly addresses: readonly string[]
  }) => Promise<Pick<Result, 'seconds' | 'peakInFlight'>>,
): Promise<Result> {
  const server = await openChatServer(settings)
  try {
    const sent = await send(server)
    const { chats, refused } = await server.count()
    const limitShare = chats / sent.seconds / (settings.perSecond ?? Number.NaN)
    return { ...sent, limitShare, refused, lost: settings.readers - chats }
  } finally {
    server.close()
  }
}
