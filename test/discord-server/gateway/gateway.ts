import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { GatewayOpcodes } from 'discord.js'
import { WebSocketServer } from 'ws'
import { tokenFor } from '../world/token.ts'
import type { World } from '../world/world.ts'
import { acceptSocket } from './accept-socket.ts'
import { deliver, isFor, readableData, type Session } from './session.ts'

/** The gateway, and what a test can do to it. */
export type Gateway = {
  /** How often bots identified, resumed and beat, and how many sockets are open now. */
  readonly counts: {
    readonly identified: number
    readonly resumed: number
    readonly heartbeats: number
    readonly open: number
  }
  /** Asks every bot to reconnect and resume (op 7). */
  reconnect(): void
  /** Destroys every socket without a goodbye; the sessions can be resumed. */
  kill(): void
  /** Tells every bot that its session is invalid (op 9); unless `resumable` it is forgotten. */
  invalidateSession(options?: { resumable?: boolean }): void
  /** Sends every bot an event of any shape. */
  send(event: string, data: unknown): void
  /** Closes every socket with a code, 4000–4014. */
  closeWith(code: number): void
  /** Ends all sockets. */
  close(): void
}

/** What sockets and the gateway share. */
export type GatewayState = {
  readonly token: string
  readonly heartbeatMs: number
  readonly shards: number
  readonly allowsPrivilegedIntents: boolean
  readonly sessions: Map<string, Session>
  readonly url: () => string
  readonly counts: { identified: number; resumed: number; heartbeats: number; open: number }
  newSession(start: Pick<Session, 'intents' | 'shard' | 'socket'>): Session
}

/**
 * Opens the gateway on an HTTP server at `/gateway`. JSON without compression is all it speaks; a client that asks for
 * another encoding or `compress` is turned away with 400.
 *
 * @see https://docs.discord.com/developers/events/gateway
 */
export function createGateway(
  world: World,
  http: Server,
  settings: Pick<GatewayState, 'token' | 'heartbeatMs' | 'shards' | 'allowsPrivilegedIntents' | 'url'>,
): Gateway {
  const server = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const counts = { identified: 0, resumed: 0, heartbeats: 0, open: 0 }
  const newSession: GatewayState['newSession'] = (start) => {
    const session = { ...start, id: tokenFor(world.nextId()).slice(0, 32), events: [] }
    sessions.set(session.id, session)
    return session
  }
  const state: GatewayState = { ...settings, sessions, counts, newSession }
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSupported(request.url)) {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
      return
    }
    server.handleUpgrade(request, socket, head, (accepted) => acceptSocket(world, state, accepted))
  })
  world.onDispatch((dispatch) => {
    for (const session of sessions.values()) {
      if (isFor(session, dispatch))
        deliver(session, dispatch.event, readableData(session, dispatch, world.bot.id))
    }
  })
  const sendAll = (payload: object) => {
    for (const { socket } of sessions.values()) socket?.send(JSON.stringify(payload))
  }
  return {
    counts,
    reconnect: () => sendAll({ op: GatewayOpcodes.Reconnect, d: null }),
    kill() {
      for (const socket of server.clients) socket.terminate()
    },
    invalidateSession({ resumable = false } = {}) {
      sendAll({ op: GatewayOpcodes.InvalidSession, d: resumable })
      if (!resumable) sessions.clear()
    },
    send(event, data) {
      for (const session of sessions.values()) deliver(session, event, data)
    },
    closeWith(code) {
      for (const socket of server.clients) socket.close(code)
    },
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

function isSupported(url = ''): boolean {
  const { pathname, searchParams } = new URL(url, 'http://discord.test')
  const hasPlainJson = (searchParams.get('encoding') ?? 'json') === 'json' && !searchParams.has('compress')
  return pathname.startsWith('/gateway') && hasPlainJson
}
