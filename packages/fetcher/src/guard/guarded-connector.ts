import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import type { AllowedHosts } from './allowed-hosts.ts'
import { BlockedAddress } from './blocked-address.ts'
import { guardLookup, type Lookup, toSocketLookup } from './lookup.ts'
import { isPublicAddress } from './public-address.ts'

type ConnectorOptions = {
  readonly isAllowed: AllowedHosts
  readonly lookup: Lookup
  readonly timeoutMs: number
}

/**
 * Creates what opens undici's sockets, and opens them to public addresses only, unless the operator allowed the host.
 *
 * The check is made on the very addresses the socket is given, so neither a redirect nor a name whose answer changes
 * (DNS rebinding) gets past it. Fails with {@link BlockedAddress}.
 */
export function createGuardedConnector({
  isAllowed,
  lookup,
  timeoutMs,
}: ConnectorOptions): buildConnector.connector {
  const common = { timeout: timeoutMs, allowH2: false }
  const connectToAllowed = buildConnector({ ...common, lookup: toSocketLookup(lookup) })
  const connectToPublic = buildConnector({ ...common, lookup: toSocketLookup(guardLookup(lookup)) })
  return (options, callback) => {
    if (isAllowed(options)) return connectToAllowed(options, callback)
    // A socket to an address looks nothing up, so the lookup would not see it.
    const { hostname } = options
    if (isIP(hostname) !== 0 && !isPublicAddress(hostname))
      return callback(new BlockedAddress(hostname), null)
    return connectToPublic(options, callback)
  }
}
