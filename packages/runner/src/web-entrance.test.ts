import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Log, silentLog } from '@khabar/core'
import { expect, onTestFinished, test } from 'vitest'
import { createWebEntrance } from './web-entrance.ts'

function createEntrance({ log = silentLog, troubles = [] as string[], port = 0 } = {}) {
  const entrance = createWebEntrance({
    host: '127.0.0.1',
    port,
    log,
    troubles: async () => troubles,
    maxBytes: 100,
  })
  onTestFinished(() => entrance.close())
  return entrance
}

const post = (url: string | null, body = '') => fetch(url ?? '', { method: 'POST', body })

test('the port is opened by the first who needs it, and answers what they gave', async () => {
  const entrance = createEntrance()
  expect(entrance.url()).toBeNull()
  await entrance.on('/hook', async (request) => new Response(`मिला: ${await request.text()}`))
  const reply = await post(`${entrance.url()}/hook`, 'पुल')
  expect(await reply.text()).toBe('मिला: पुल')
})

test('all but the paths given is not there', async () => {
  const entrance = createEntrance()
  await entrance.on('/hook', async () => new Response('ok'))
  for (const path of ['', '/', '/hook/', '/hooks', '/.env', '/hook/..%2f'])
    expect((await post(`${entrance.url()}${path}`)).status).toBe(404)
  expect((await fetch(`${entrance.url()}/hook`)).status).toBe(404)
})

test('a body that is too long is refused, also where its length is not said, and never reaches anybody', async () => {
  const entrance = createEntrance()
  let reached = 0
  await entrance.on('/hook', async () => {
    reached += 1
    return new Response('ok')
  })
  expect((await post(`${entrance.url()}/hook`, 'x'.repeat(101))).status).toBe(413)
  const stream = new Blob(['x'.repeat(60), 'x'.repeat(60)]).stream()
  const streamed = { method: 'POST', body: stream, duplex: 'half' } as RequestInit
  expect((await fetch(`${entrance.url()}/hook`, streamed)).status).toBe(413)
  expect(reached).toBe(0)
})

test('what fails is told to the log, and to nobody outside', async () => {
  const told: unknown[] = []
  const log: Log = { ...silentLog, error: (facts) => void told.push(facts) }
  const entrance = createEntrance({ log })
  await entrance.on('/hook', () => Promise.reject(new Error('the password is geheim')))
  const reply = await post(`${entrance.url()}/hook`)
  expect([reply.status, await reply.text()]).toEqual([500, ''])
  expect(told).toEqual([{ path: '/hook', reason: 'Error: the password is geheim' }])
})

test('its health is what is wrong, or that nothing is', async () => {
  const troubles: string[] = []
  const entrance = createEntrance({ troubles })
  await entrance.on('/hook', async () => new Response('ok'))
  const well = await fetch(`${entrance.url()}/health`)
  expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }])
  troubles.push('the database does not answer')
  const unwell = await fetch(`${entrance.url()}/health`)
  expect([unwell.status, await unwell.json()]).toEqual([503, { status: 'trouble', troubles }])
})

test('a port that another program has is said plainly', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const opening = createEntrance({ port }).on('/hook', async () => new Response('ok'))
  await expect(opening).rejects.toThrow(
    `The port ${port} on 127.0.0.1 cannot be opened: another program has it. Choose another with KHABAR_HTTP_PORT`,
  )
})

test('closing waits for the requests at hand', async () => {
  const entrance = createEntrance()
  const begun = Promise.withResolvers<void>()
  const ending = Promise.withResolvers<void>()
  await entrance.on('/hook', async () => {
    begun.resolve()
    await ending.promise
    return new Response('हो गया')
  })
  const reply = post(`${entrance.url()}/hook`)
  await begun.promise
  let isClosed = false
  const closing = entrance.close().then(() => {
    isClosed = true
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(isClosed).toBe(false)
  ending.resolve()
  expect(await (await reply).text()).toBe('हो गया')
  await closing
})
