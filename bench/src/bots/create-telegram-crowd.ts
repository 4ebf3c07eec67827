import { type Call, createTelegramServer } from '../../../test/telegram-server/index.ts'
import type { Crowd } from './crowd.ts'

const replies = /^send(message|richmessage|photo|mediagroup)$/i
/** A call carries the time at which it came, so that this does not count. */
const LOOK_MS = 1

/** People in private chats at a local Telegram server. The first message of the bot after a question is its answer. */
export async function createTelegramCrowd({ people: size }: { people: number }): Promise<Crowd> {
  const now = () => performance.timeOrigin + performance.now()
  const server = await createTelegramServer({ now })
  const people = Array.from({ length: size }, () => server.addUser())
  const waiting = new Map<string, ((call: Call) => void)[]>()
  let seen = 0
  setInterval(() => {
    for (const call of server.calls.slice(seen)) {
      seen += 1
      if (replies.test(call.method)) waiting.get(String(call.payload.chat_id))?.shift()?.(call)
    }
  }, LOOK_MS)
  return {
    facts: { url: server.url, token: server.token, addresses: people.map(({ id }) => String(id)) },
    async ask(index, { kind, text }) {
      const person = people[index % size]
      if (!person) throw new Error('There is nobody here.')
      const address = String(person.id)
      const inLine = waiting.get(address) ?? []
      waiting.set(address, inLine)
      const answered = new Promise<Call>((resolve) => inLine.push(resolve))
      const askedAt = now()
      person.send(kind === 'topic' ? text : `/${kind}`)
      const { at, payload } = await answered
      const finishedMs = at - askedAt
      return { kind, firstMs: finishedMs, finishedMs, characters: JSON.stringify(payload).length }
    },
    refused: () => server.callsTo({ ok: false }).length,
  }
}
