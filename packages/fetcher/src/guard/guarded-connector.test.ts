import type { LookupAddress } from 'node:dns'
import { expect, test } from 'vitest'
import { createFetcher } from '../create-fetcher.ts'
import { startLocalServer } from '../local-server.ts'
import { BlockedAddress } from './blocked-address.ts'
import { guardLookup, type Lookup } from './lookup.ts'

const publicAddress: LookupAddress = { address: '93.184.215.14', family: 4 }
const privateAddress: LookupAddress = { address: '127.0.0.1', family: 4 }
const toPrivate: Lookup = async () => [privateAddress]

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0x7f000001/',
  'http://127.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://0.0.0.0/',
  'http://169.254.169.254/latest/meta-data/',
  'https://[fd00:ec2::254]/',
  'http://10.0.0.1:8080/',
])('%s is refused', async (address) => {
  const warnings: object[] = []
  const fetcher = createFetcher({ log: { warn: (facts) => warnings.push(facts) } })
  await expect(fetcher.fetch(address)).rejects.toMatchObject({ reason: 'blocked-address', status: null })
  expect(warnings).toHaveLength(1)
  await fetcher.close()
})

test('the refusal says what the operator can do', async () => {
  const fetcher = createFetcher({ lookup: toPrivate })
  const error: unknown = await fetcher.fetch('http://intranet.example:8080/').catch((thrown) => thrown)
  expect(String(error)).toContain('leads to 127.0.0.1')
  expect(String(error)).toContain('add "intranet.example:8080" to the allowed private hosts')
  await fetcher.close()
})

test('a redirect to the same machine is refused at a port that is not allowed', async () => {
  const visits: string[] = []
  const inner = await startLocalServer(({ url = '' }, response) => {
    visits.push(url)
    response.end('secret')
  })
  const outer = await startLocalServer((_, response) =>
    response.writeHead(302, { location: inner.url('/admin') }).end(),
  )
  const fetching = outer.createFetcher().fetch(outer.url('/'))
  await expect(fetching).rejects.toMatchObject({ reason: 'blocked-address', url: inner.url('/admin') })
  expect(visits).toEqual([])
})

test('a redirect to a name that leads inside is refused', async () => {
  const server = await startLocalServer((_, response) => {
    response.writeHead(302, { location: `http://inside.example:${server.port}/` }).end()
  })
  const allowedPrivateHosts = [`outside.example:${server.port}`]
  const fetcher = server.createFetcher({ allowedPrivateHosts, lookup: toPrivate })
  const fetching = fetcher.fetch(`http://outside.example:${server.port}/`)
  await expect(fetching).rejects.toMatchObject({ reason: 'blocked-address' })
})

test('an allowed name may lead inside', async () => {
  const server = await startLocalServer((_, response) => response.end('नमस्ते'))
  const allowedPrivateHosts = [`intranet.example:${server.port}`]
  const fetcher = server.createFetcher({ allowedPrivateHosts, lookup: toPrivate })
  const fetched = await fetcher.fetch(`http://intranet.example:${server.port}/`)
  expect(fetched).toMatchObject({ text: 'नमस्ते' })
})

test('one private answer among public ones is enough to refuse', async () => {
  const fetcher = createFetcher({ lookup: async () => [publicAddress, privateAddress] })
  const fetching = fetcher.fetch('http://mixed.example/')
  await expect(fetching).rejects.toMatchObject({ reason: 'blocked-address' })
  await fetcher.close()
})

test('a name that answers publicly first and privately later is refused then', async () => {
  const answers = [[publicAddress], [privateAddress]]
  const guarded = guardLookup(async () => answers.shift() ?? [])
  expect(await guarded('rebind.example')).toEqual([publicAddress])
  await expect(guarded('rebind.example')).rejects.toBeInstanceOf(BlockedAddress)
})

test('the address that was checked is the one that is used: a name is looked up once', async () => {
  let lookups = 0
  const lookup: Lookup = async () => {
    lookups += 1
    return [privateAddress]
  }
  const fetcher = createFetcher({ lookup })
  await expect(fetcher.fetch('http://inside.example/')).rejects.toMatchObject({ reason: 'blocked-address' })
  expect(lookups).toBe(1)
  await fetcher.close()
})

test('a name without an address is an error of the network', async () => {
  const fetcher = createFetcher({ lookup: async () => [] })
  await expect(fetcher.fetch('http://nowhere.example/')).rejects.toMatchObject({ reason: 'network' })
  await fetcher.close()
})
