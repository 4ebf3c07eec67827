import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The only IPv6 block that is handed out to the public. @see https://www.iana.org/assignments/ipv6-address-space */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** The prefix under which IPv6-only networks reach IPv4 hosts. @see https://www.rfc-editor.org/rfc/rfc6052#section-2.1 */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/** Public by its range, but answered by the cloud the machine runs in: Azure's wire server. */
const metadataAddresses: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Tells whether an IP address belongs to the public internet.
 *
 * `false` for loopback, private, link-local, shared, multicast, broadcast, reserved, documentation and unspecified
 * addresses, for the cloud's metadata services, for 6to4 and Teredo, and for what is no IP address. IPv4 written as IPv6
 * (`::ffff:…`, `64:ff9b::…`) counts as the IPv4 address inside: behind NAT64, every IPv4 site has such an address.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(ip: string): boolean {
  if (isIP(ip) === 0 || !ipaddr.isValid(ip)) return false
  const address = ipaddr.parse(ip)
  return address instanceof ipaddr.IPv4 ? isPublicIPv4(address) : isPublicIPv6(address)
}

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !metadataAddresses.has(address.toString())
}

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress() || address.match(nat64)) {
    return isPublicIPv4(new ipaddr.IPv4(address.toByteArray().slice(12)))
  }
  return address.range() === 'unicast' && address.match(globalUnicast)
}
