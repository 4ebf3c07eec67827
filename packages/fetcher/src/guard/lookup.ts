import { ADDRCONFIG, type LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { BlockedAddress } from './blocked-address.ts'
import { isPublicAddress } from './public-address.ts'

/** Resolves a host name to all its addresses, best first. Rejects where there are none. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>

/** Asks the system's resolver, as a socket of Node itself would. */
export const systemLookup: Lookup = (hostname) => lookup(hostname, { all: true, hints: ADDRCONFIG })

/** Refuses a name of which one address is not public: a socket takes whichever answers. */
export function guardLookup(lookup: Lookup): Lookup {
  return async (hostname) => {
    const answers = await lookup(hostname)
    const blocked = answers.find(({ address }) => !isPublicAddress(address))
    if (blocked) throw new BlockedAddress(blocked.address)
    return answers
  }
}

/** Gives a lookup the shape in which a socket calls it. */
export function toSocketLookup(lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname).then(
      (answers) => {
        const [first] = answers
        if (!first) callback(noAddress(hostname), '')
        else if (options.all) callback(null, [...answers])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, ''),
    )
  }
}

function noAddress(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' })
}
