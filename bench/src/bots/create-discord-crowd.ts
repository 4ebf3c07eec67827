import { createDiscordServer } from '../../../test/discord-server/index.ts'
import type { Crowd } from './crowd.ts'

/** How large a local Discord is. */
export type DiscordSize = {
  readonly people: number
  readonly guilds: number
  readonly channels: number
  readonly roles: number
}

const LIMIT_MS = 60_000

/** People in the first of so many servers of a local Discord, each with so many channels and roles. */
export async function createDiscordCrowd({
  people: size,
  guilds,
  channels,
  roles,
}: DiscordSize): Promise<Crowd> {
  const server = await createDiscordServer({ rateLimits: { perChannel: null } })
  for (let index = 0; index < guilds; index++) {
    const guild = server.addGuild({ name: `चौपाल ${index}` })
    for (let place = 0; place < channels; place++) server.addTextChannel(guild, { name: `ख़बरें-${place}` })
    for (let role = 0; role < roles; role++) server.addRole(guild, { name: `पाठक ${role}` })
  }
  const people = Array.from({ length: size }, (_, index) => server.addUser({ username: `reader${index}` }))
  return {
    facts: { url: server.apiUrl, token: server.token, addresses: people.map(({ id }) => `user:${id}`) },
    async ask(index, { kind, text }) {
      const askedAt = performance.now()
      const reply = people[index % size]?.slash(kind, kind === 'topic' ? { topic: text } : {})
      if (!reply) throw new Error('There is nobody here.')
      const since = () => performance.now() - askedAt
      const wait = { timeoutMs: LIMIT_MS }
      const seen = reply.message(wait).then((message) => ({ message, finishedMs: since() }))
      const firstMs = await reply.acknowledged(wait).then(since)
      const { message, finishedMs } = await seen
      return { kind, firstMs, finishedMs, characters: JSON.stringify(message).length }
    },
    refused: () => server.calls.filter(({ status }) => status !== null && status >= 400).length,
  }
}
