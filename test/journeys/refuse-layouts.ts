import { MessageFlags } from 'discord.js'
import type { DiscordServer } from '../discord-server/index.ts'

const malformed = {
  code: 50035,
  message: 'Invalid Form Body',
  errors: {
    flags: { _errors: [{ code: 'BASE_TYPE_CHOICES', message: 'Value must be one of {4, 64, 4096}.' }] },
  },
}

/** Makes a Discord of the time before Components V2: messages with them are malformed. */
export function refuseLayouts(server: DiscordServer, body: object = malformed): void {
  server.faults.add({
    kind: 'status',
    code: 400,
    body,
    times: Number.POSITIVE_INFINITY,
    when: isLayout,
  })
}

/** Whether a body, of a message or of an answer to an interaction, is in Components V2. */
export function isLayout(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  const { flags, data, message } = { flags: 0, data: null, message: null, ...body }
  return (Number(flags) & MessageFlags.IsComponentsV2) !== 0 || isLayout(data) || isLayout(message)
}
