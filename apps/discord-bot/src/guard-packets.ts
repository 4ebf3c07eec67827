import type { Log } from '@khabar/core'
import { type Client, GatewayDispatchEvents } from 'discord.js'

/**
 * Keeps a client going when the gateway sends what discord.js cannot read: without this the process would end. It is in
 * the log once for each kind of event. What begins a session is needed, and fails as ever.
 */
export function guardPackets(client: Client, log: Log): void {
  // It has no public name. Where a version of discord.js calls it otherwise, nothing is guarded.
  const handle: unknown = Reflect.get(client.ws, 'handlePacket')
  if (typeof handle !== 'function') return
  const told = new Set<unknown>()
  const guarded = (packet?: unknown, ...more: unknown[]) => {
    try {
      return Reflect.apply(handle, client.ws, [packet, ...more])
    } catch (error) {
      const { t: event }: Record<string, unknown> = Object(packet)
      if (event === GatewayDispatchEvents.Ready) throw error
      if (!told.has(event))
        log.warn(
          { app: 'discord', event, reason: String(error) },
          'an event of the gateway could not be read',
        )
      told.add(event)
      return false
    }
  }
  Reflect.set(client.ws, 'handlePacket', guarded)
}
