import { createServer } from 'node:http'
import { type APIApplicationCommand, type APIMessage, type APIUser, Locale, MessageFlags } from 'discord.js'
import { createGateway, type Gateway } from './gateway/gateway.ts'
import { createPerson, type Person } from './people/person.ts'
import type { Wait } from './people/reply.ts'
import type { Call } from './rest/call.ts'
import { createApi } from './rest/create-api.ts'
import { createFaults, type Faults } from './rest/faults.ts'
import type { RateLimitOptions } from './rest/rate-limits.ts'
import { channelRoutes } from './rest/routes/channel-routes.ts'
import { commandRoutes, commandsIn } from './rest/routes/command-routes.ts'
import { entryRoutes } from './rest/routes/entry-routes.ts'
import { guildRoutes } from './rest/routes/guild-routes.ts'
import { interactionRoutes } from './rest/routes/interaction-routes.ts'
import { messageRoutes } from './rest/routes/message-routes.ts'
import { threadRoutes } from './rest/routes/thread-routes.ts'
import { webhookRoutes } from './rest/routes/webhook-routes.ts'
import { type Builder, createBuilder } from './world/builder.ts'
import { directChannelOf } from './world/channel.ts'
import { type ApplicationKeys, createEndpoint, createKeys, type Endpoint } from './world/endpoint.ts'
import { botObject, createWorld, type World } from './world/world.ts'

/** How the server shall behave. All of it has a default. */
export type DiscordServerOptions = {
  /** The bot's token; another one is refused with 401 and close code 4004. */
  readonly token?: string
  readonly botName?: string
  /** Decides ids, timestamps, the deadlines of interactions and how long a nonce is remembered; not the rate limits. */
  readonly now?: () => Temporal.Instant
  readonly interactionDeadlineMs?: number
  readonly interactionTokenMs?: number
  readonly rateLimits?: RateLimitOptions
  readonly heartbeatMs?: number
  /** The number of shards Discord recommends. */
  readonly shards?: number
  /** True for a bot that was granted the message content, members and presence intents. */
  readonly allowsPrivilegedIntents?: boolean
  /** Only these of the routes, as they are defined; all else is 404 as for a path that no server knows. */
  readonly knows?: readonly string[]
  /** Whether interactions and servers leave out what they may. */
  readonly isSparse?: boolean
  /** 0 picks a free one. */
  readonly port?: number
}

/** A running server: the bot's side is HTTP and a WebSocket, the rest of this is for the test. */
export type DiscordServer = Builder & {
  /** For `new Client({ rest: { api } })`. */
  readonly apiUrl: string
  readonly token: string
  readonly bot: APIUser
  /** The application's keys: Discord shows the public one, and signs with the other. */
  readonly keys: ApplicationKeys
  readonly gateway: Gateway
  readonly faults: Faults
  /** Every HTTP request so far. */
  readonly calls: readonly Call[]
  addUser(user: { username: string; locale?: Locale }): Person
  /** The commands registered globally, or for one server. */
  commands(guild?: { readonly id: string }): APIApplicationCommand[]
  /** The messages everyone in a channel can read, oldest first, as they are now. */
  messagesIn(channelId: string): APIMessage[]
  /** The first message there is or comes that fits. Rejects after `timeoutMs` (5 s). */
  waitForMessage(
    channelId: string,
    fits?: (message: APIMessage) => boolean,
    options?: Pick<Wait, 'timeoutMs'>,
  ): Promise<APIMessage>
  /** The id of the channel in which the bot and a person write to each other. */
  directChannelId(person: { readonly id: string }): string
  /** Has interactions sent to an Interactions Endpoint URL, once it passed Discord's test. */
  useEndpoint(url: string, options?: { now?: () => Temporal.Instant }): Promise<Endpoint>
  /** How many messages with this nonce exist: 1 where `enforce_nonce` did its work. */
  copiesOf(nonce: string | number): number
  /** Ends all sockets. */
  close(): Promise<void>
}

/** Starts a Discord of its own on the loopback: REST v10 at `apiUrl`, the gateway where `GET /gateway/bot` says. */
export async function createDiscordServer({
  token = 'khabar.test.token',
  botName = 'khabar',
  now = () => Temporal.Now.instant(),
  interactionDeadlineMs = 3_000,
  interactionTokenMs = 15 * 60_000,
  rateLimits,
  heartbeatMs = 41_250,
  shards = 1,
  allowsPrivilegedIntents = false,
  knows,
  isSparse = false,
  port = 0,
}: DiscordServerOptions = {}): Promise<DiscordServer> {
  const world = createWorld({ now, botName, interactionDeadlineMs, interactionTokenMs, isSparse })
  const keys = createKeys()
  const faults = createFaults()
  const http = createServer()
  const host = await listen(http, port)
  const url = () => `ws://${host}/gateway`
  const routes = [...entryRoutes({ gatewayUrl: url, shards }), ...fixedRoutes].filter(
    ({ name }) => knows?.includes(name) ?? true,
  )
  const api = createApi(world, { routes, token, faults, rateLimits })
  http.on('request', (request, response) => {
    api.handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  const gateway = createGateway(world, http, { token, heartbeatMs, shards, allowsPrivilegedIntents, url })
  return {
    ...createBuilder(world, (user) => addUser(world, user)),
    ...observe(world),
    apiUrl: `http://${host}/api`,
    token,
    bot: botObject(world),
    keys,
    gateway,
    async useEndpoint(endpointUrl, options = {}) {
      const { notify } = world.changed
      const signing = { privateKey: keys.privateKey, id: world.nextId(), notify, now: options.now ?? now }
      world.endpoint = await createEndpoint(endpointUrl, signing)
      return world.endpoint
    },
    faults,
    calls: api.calls,
    addUser: (user) => createPerson(world, addUser(world, user)),
    close() {
      gateway.close()
      http.closeAllConnections()
      return new Promise((resolve) => http.close(() => resolve()))
    },
  }
}

const fixedRoutes = [
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...channelRoutes,
  ...guildRoutes,
]

function listen(http: ReturnType<typeof createServer>, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', () => {
      const address = http.address()
      resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : port}`)
    })
  })
}

function addUser(world: World, { username, locale = Locale.Hindi }: { username: string; locale?: Locale }) {
  const user = { id: world.nextId(), username, locale, bot: false, blocksDirectMessages: false }
  world.users.set(user.id, user)
  return user
}

/** What a test may look at. */
function observe(world: World) {
  const messagesIn = (channelId: string) =>
    [...(world.channels.get(channelId)?.messages.values() ?? [])]
      .filter(({ ephemeral, object }) => !ephemeral && ((object.flags ?? 0) & MessageFlags.Loading) === 0)
      .map(({ object }) => object)
  const waitForMessage: DiscordServer['waitForMessage'] = (channelId, fits = () => true, options = {}) =>
    world.changed.when(() => messagesIn(channelId).find(fits), {
      waitingFor: `a message in channel ${channelId}`,
      ...options,
    })
  return {
    messagesIn,
    waitForMessage,
    commands: (guild?: { readonly id: string }) => commandsIn(world, guild?.id),
    directChannelId: (person: { readonly id: string }) => directChannelOf(world, person.id).id,
    copiesOf: (nonce: string | number) =>
      [...world.channels.values()]
        .flatMap(({ messages }) => [...messages.values()])
        .filter(({ object }) => object.nonce === nonce).length,
  }
}
