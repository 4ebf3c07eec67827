import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js'
import type { RawData, WebSocket } from 'ws'
import type { World } from '../world/world.ts'
import type { GatewayState } from './gateway.ts'
import { identify } from './identify.ts'
import { deliver, replay, type Session } from './session.ts'

/** Speaks with one socket: hello, heartbeats, identify or resume; afterwards the session sends through it. */
export function acceptSocket(world: World, state: GatewayState, socket: WebSocket): void {
  let session: Session | null = null
  const send = (payload: object) => socket.send(JSON.stringify(payload))
  state.counts.open += 1
  send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: state.heartbeatMs } })

  socket.on('message', (data) => {
    const payload = parsePayload(data)
    if (payload === null) {
      socket.close(GatewayCloseCodes.DecodeError)
      return
    }
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        state.counts.heartbeats += 1
        send({ op: GatewayOpcodes.HeartbeatAck })
        return
      case GatewayOpcodes.Identify:
        if (session === null) session = identify(world, state, socket, payload.d)
        else socket.close(GatewayCloseCodes.AlreadyAuthenticated)
        return
      case GatewayOpcodes.Resume:
        session = resume(state, socket, payload.d)
        if (session === null) send({ op: GatewayOpcodes.InvalidSession, d: false })
        return
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return
      default:
        socket.close(GatewayCloseCodes.UnknownOpcode)
    }
  })
  // A frame or two may break when a test destroys the socket; the close that follows tells all there is to know.
  socket.on('error', () => {})
  socket.on('close', (code) => {
    state.counts.open -= 1
    if (session?.socket === socket) session.socket = null
    // A bot that says goodbye ends its session: https://docs.discord.com/developers/events/gateway#disconnecting
    if (session !== null && (code === 1000 || code === 1001)) state.sessions.delete(session.id)
    world.changed.notify()
  })
  world.changed.notify()
}

function resume(state: GatewayState, socket: WebSocket, data: unknown): Session | null {
  const { token, session_id: id, seq }: Record<string, unknown> = Object(data)
  if (token !== state.token) {
    socket.close(GatewayCloseCodes.AuthenticationFailed)
    return null
  }
  const session = state.sessions.get(String(id))
  if (session === undefined || typeof seq !== 'number' || seq > session.events.length) return null
  session.socket = socket
  state.counts.resumed += 1
  replay(session, seq)
  deliver(session, 'RESUMED', {})
  return session
}

function parsePayload(data: RawData): { op: unknown; d: unknown } | null {
  try {
    const payload: unknown = JSON.parse(data.toString())
    if (typeof payload !== 'object' || payload === null || !('op' in payload)) return null
    return { op: payload.op, d: 'd' in payload ? payload.d : null }
  } catch {
    return null
  }
}
