import { isIP } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

/** What the registries of IANA call not globally reachable, written out here so that no library checks itself. */
const deniedIPv4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** IPv6 networks by their first 16-bit groups, whole groups only. */
const deniedIPv6 = [
  '0:0:0:0:0:0', // ::, ::1 and the old IPv4-compatible form
  '64:ff9b:1',
  '100:0:0:0',
  '2001:0', // Teredo
  '2001:2:0',
  '2001:db8',
  '2002', // 6to4
  '3fff:fff',
  '5f00',
  'fc00',
  'fd00:ec2',
  'fdff',
  'fe80',
  'febf',
  'fec0',
  'ff02',
]

const deniedIPv4Address = fc
  .tuple(fc.constantFrom(...deniedIPv4), fc.nat(0xffffffff))
  .map(([[network, bits], noise]) => {
    const base = network.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
    return base + (noise % 2 ** (32 - bits))
  })

const dotted = (address: number) => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
const grouped = (address: number) => `${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}`

test('an IPv4 address inside a denied range is refused in every form it can be written in', () => {
  fc.assert(
    fc.property(deniedIPv4Address, (address) => {
      const forms = [
        dotted(address),
        `::ffff:${dotted(address)}`,
        `::ffff:${grouped(address)}`,
        `0:0:0:0:0:FFFF:${grouped(address).toUpperCase()}`,
        `::ffff:0:${grouped(address)}`,
        `::${dotted(address)}`,
        `64:ff9b::${dotted(address)}`,
        `64:ff9b:1::${grouped(address)}`,
        `2002:${grouped(address)}::1`,
        `2001:0:${grouped(address)}::1`,
      ]
      expect(forms.filter(isPublicAddress)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('an IPv6 address inside a denied range is refused', () => {
  const group = fc.nat(0xffff).map((value) => value.toString(16))
  fc.assert(
    fc.property(
      fc.constantFrom(...deniedIPv6),
      fc.array(group, { minLength: 8, maxLength: 8 }),
      (start, noise) => {
        const groups = [...start.split(':'), ...noise].slice(0, 8)
        expect(isPublicAddress(groups.join(':'))).toBe(false)
      },
    ),
    { numRuns: 1000 },
  )
})

test.each([
  '1.1.1.1',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001::1',
  '::ffff:1.1.1.1',
  '64:ff9b::1.1.1.1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  '127.0.0.1',
  '::1',
  '::',
  '169.254.169.254',
  'fd00:ec2::254',
  'fe80::1%eth0',
  '255.255.255.255',
  '4000::1',
  '2130706433',
  '0177.0.0.1',
  '[2606:4700:4700::1111]',
  'example.com',
  '',
])('%j is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test('what is no address is refused, and nothing throws', () => {
  const text = fc.oneof(fc.string(), fc.ipV4Extended(), fc.ipV4(), fc.ipV6())
  fc.assert(fc.property(text, (ip) => !isPublicAddress(ip) || isIP(ip) !== 0))
})
