import type { Message, Platform } from '@khabar/core'
import { createDiscordPlatform, partBody, renderDiscord } from '@khabar/discord-bot'
import { createTelegramPlatform, renderTelegram } from '@khabar/telegram-bot'
import { REST, Routes } from 'discord.js'
import { Api } from 'grammy'
import type { Row } from '../areas/area.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'
import { deliverAll } from './deliver-all.ts'
import { type ChatServer, openChatServer } from './open-chat-server.ts'
import { openOutbox } from './open-outbox.ts'
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

async function compare(
  name: keyof typeof clients,
  { url, token, addresses, ...server }: ChatServer,
  message: Message,
) {
  const { platform, peer, sendBare } = clients[name]({ url, token }, message)
  const outbox = await openOutbox(name, addresses)
  const ours: number[] = []
  const bare: number[] = []
  const inFlight: number[] = []
  try {
    for (let round = -1; round < ROUNDS; round++) {
      await outbox.queue(message)
      const unlimited = { ...platform, bulkPerSecond: Number.POSITIVE_INFINITY }
      const { seconds, peakInFlight } = await deliverAll(outbox.store, unlimited)
      const loop = await sendEach(addresses, { workers: peakInFlight, send: sendBare })
      // The first round warms up.
      if (round < 0) continue
      ours.push(READERS / seconds)
      bare.push(READERS / loop.seconds)
      inFlight.push(peakInFlight)
    }
    const { accepted } = await server.count()
    const wanted = 2 * READERS * (ROUNDS + 1)
    if (accepted !== wanted) throw new Error(`${name} accepted ${accepted} of ${wanted} messages.`)
  } finally {
    await outbox.close()
  }
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

type Server = { readonly url: string; readonly token: string }
type Client = {
  readonly platform: Platform
  readonly peer: string
  sendBare(address: string): Promise<unknown>
}

/** Both sides send the same bytes through a client of their own; the bare side renders once for all. */
const clients = {
  telegram({ url, token }: Server, message: Message): Client {
    const api = new Api(token, { apiRoot: url })
    const [{ text, ...rest } = { text: '' }] = renderTelegram(message)
    return {
      platform: createTelegramPlatform(new Api(token, { apiRoot: url })),
      peer: 'grammy',
      sendBare: (address) => api.sendMessage(address, text, rest),
    }
  },
  discord({ url, token }: Server, message: Message): Client {
    const rest = () => new REST({ api: url, globalRequestsPerSecond: 1_000_000 }).setToken(token)
    const bare = rest()
    const [part] = renderDiscord(message)
    const body = part && partBody(part, { isLayout: part.prefersLayout })
    return {
      platform: createDiscordPlatform(rest()),
      peer: 'discord',
      sendBare: (address) => bare.post(Routes.channelMessages(address.replace('channel:', '')), { body }),
    }
  },
}
