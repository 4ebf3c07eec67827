import { createPublicKey, verify } from 'node:crypto'

/** The beginning of a public key of Ed25519 in DER. @see https://www.rfc-editor.org/rfc/rfc8410#section-10.1 */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex')
/** A clock may be wrong by so much; a request that is older is a copy of one. */
const longestAgeMs = 5 * 60_000

/**
 * Makes the check of what Discord sends by HTTP: whether the body, with its time in front, was signed with the
 * application's key, and now.
 *
 * @see https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function createVerifier(
  publicKeyHex: string,
  now: () => Temporal.Instant,
): (headers: Headers, body: Uint8Array) => boolean {
  const der = Buffer.concat([derPrefix, Buffer.from(publicKeyHex, 'hex')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return (headers, body) => {
    const signature = headers.get('x-signature-ed25519') ?? ''
    const timestamp = headers.get('x-signature-timestamp') ?? ''
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false
    const ageMs = now().epochMilliseconds - Number(timestamp) * 1_000
    if (Math.abs(ageMs) > longestAgeMs) return false
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'))
  }
}
