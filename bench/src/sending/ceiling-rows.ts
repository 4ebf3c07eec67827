import type { Message, Platform } from '@khabar/core'
import { partBody, renderDiscord } from '@khabar/discord-bot'
import { createTelegramPlatform, renderTelegram } from '@khabar/telegram-bot'
import { REST, Routes } from 'discord.js'
import { Api } from 'grammy'
import type { Row } from '../areas/area.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'
import { deliverAll } from './deliver-all.ts'
import { type ChatServer, openChatServer } from './open-chat-server.ts'
import { openDiscordPlatform } from './open-discord-platform.ts'
import { type Outbox, openOutbox } from './open-outbox.ts'
import { sendEach } from './send-each.ts'

const READERS = 2_000
const ROUNDS = 3

/** Returns what one process sends where nothing limits it, beside bare loops over grammY and discord.js with as many in flight. */
export async function ceilingRows(
  message: Message,
  progress: (text: string) => void,
  names: readonly (keyof typeof clients)[] = ['telegram', 'discord'],
): Promise<Row[]> {
  const rows: Row[] = []
  for (const name of names) {
    progress(`sends ${READERS} messages on ${name} without a limit, ${ROUNDS} times each`)
    const server = await openChatServer({ platform: name, readers: READERS, perSecond: null, latencyMs: 0 })
    try {
      rows.push(...(await compare(name, server, message)))
    } finally {
      server.close()
    }
  }
  return rows
}

async function compare(name: keyof typeof clients, server: ChatServer, message: Message): Promise<Row[]> {
  const outbox = await openOutbox(name, server.addresses)
  try {
    const client = await clients[name](server, message, outbox)
    try {
      return await race(name, { client, outbox, server, message })
    } finally {
      await client.close()
    }
  } finally {
    await outbox.close()
  }
}

type Contest = {
  readonly client: Client
  readonly outbox: Outbox
  readonly server: ChatServer
  readonly message: Message
}

async function race(name: string, { client, outbox, server, message }: Contest): Promise<Row[]> {
  const { platform, peer, sendBare } = client
  const ours: number[] = []
  const bare: number[] = []
  const inFlight: number[] = []
  for (let round = -1; round < ROUNDS; round++) {
    await outbox.queue(message)
    const unlimited = { ...platform, bulkPerSecond: Number.POSITIVE_INFINITY }
    const { seconds, peakInFlight } = await deliverAll(outbox.store, unlimited)
    const loop = await sendEach(server.addresses, { workers: peakInFlight, send: sendBare })
    // The first round warms up.
    if (round < 0) continue
    ours.push(READERS / seconds)
    bare.push(READERS / loop.seconds)
    inFlight.push(peakInFlight)
  }
  const { accepted } = await server.count()
  const wanted = 2 * READERS * (ROUNDS + 1)
  if (accepted !== wanted) throw new Error(`${name} accepted ${accepted} of ${wanted} messages.`)
  const ratios = ours.map((speed, round) => speed / (bare[round] ?? Number.NaN))
  return [
    {
      key: `messages_per_second_${name}`,
      value: median(ours),
      peers: { [peer]: median(bare) },
      note: `${median(inFlight)} in flight`,
    },
    { key: `vs_bare_${peer}`, value: median(ratios), note: `of a bare loop; ${spreadOf(ratios)}` },
  ]
}

type Server = Pick<ChatServer, 'url' | 'token' | 'addresses'>
type Client = {
  readonly platform: Platform
  readonly peer: string
  sendBare(address: string): Promise<unknown>
  close(): Promise<void>
}

/** Both sides send the same bytes through a client of their own; the bare side renders once for all. */
const clients = {
  async telegram({ url, token }: Server, message: Message): Promise<Client> {
    const api = new Api(token, { apiRoot: url })
    const [{ text, ...rest } = { text: '' }] = renderTelegram(message)
    return {
      platform: createTelegramPlatform(new Api(token, { apiRoot: url })),
      peer: 'grammy',
      sendBare: (address) => api.sendMessage(address, text, rest),
      close: async () => {},
    }
  },
  async discord(server: Server, message: Message, { store }: Outbox): Promise<Client> {
    const { url, token } = server
    const bare = new REST({ api: url, globalRequestsPerSecond: 1_000_000 }).setToken(token)
    const [part] = renderDiscord(message)
    const body = part && partBody(part, { isLayout: part.prefersLayout })
    return {
      ...(await openDiscordPlatform(store, server)),
      peer: 'discord',
      sendBare: (address) => bare.post(Routes.channelMessages(address.replace('channel:', '')), { body }),
    }
  },
}
