import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { InteractionResponseType, InteractionType } from 'discord.js'

/** The key pair of an application. */
export type ApplicationKeys = { readonly publicKey: string; readonly privateKey: KeyObject }

/** An application's Interactions Endpoint URL: interactions go there, and no more over the gateway. */
export type Endpoint = {
  /** What the bot answered to each request so far, in order: its status, `0` where it did not answer. */
  readonly answers: readonly number[]
  /** Sends an interaction once, as Discord does. */
  deliver(interaction: object): void
}

/** Returns a new key pair; the public one is the 64 hexadecimal digits that Discord shows to a developer. */
export function createKeys(): ApplicationKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'),
    privateKey,
  }
}

/** A request as Discord signs it: its time, and the body behind it. */
export function signedRequest(
  body: string,
  { privateKey, now }: { privateKey: KeyObject; now: () => Temporal.Instant },
): RequestInit & { headers: Record<string, string> } {
  const timestamp = String(Math.floor(now().epochMilliseconds / 1_000))
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex')
  const headers = {
    'content-type': 'application/json',
    'x-signature-ed25519': signature,
    'x-signature-timestamp': timestamp,
  }
  return { method: 'POST', body, headers }
}

/**
 * Takes an endpoint after the test that Discord makes when a developer saves its URL: a PING must be answered with a
 * PONG, and one with a bad signature with 401.
 *
 * @throws an Error in Discord's words where it does not pass.
 * @see https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
 */
export async function createEndpoint(
  url: string,
  signing: { privateKey: KeyObject; now: () => Temporal.Instant; id: string; notify: () => void },
): Promise<Endpoint> {
  const ping = signedRequest(
    JSON.stringify({ id: signing.id, type: InteractionType.Ping, version: 1 }),
    signing,
  )
  const pong = await fetch(url, ping)
  const isPong = pong.status === 200 && Object(await pong.json()).type === InteractionResponseType.Pong
  const forged = await fetch(url, {
    ...ping,
    headers: { ...ping.headers, 'x-signature-ed25519': '0'.repeat(128) },
  })
  if (!isPong || forged.status !== 401)
    throw new Error('The specified interactions endpoint url could not be verified.')
  const answers: number[] = []
  const post = async (interaction: object) => {
    const answer = await fetch(url, signedRequest(JSON.stringify(interaction), signing)).catch(() => null)
    answers.push(answer?.status ?? 0)
    signing.notify()
  }
  return { answers, deliver: (interaction) => void post(interaction) }
}
