import { createModelSummariser } from '@khabar/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createModelServer, type ModelServer } from './create-model-server.ts'
import type { ModelFault } from './model-fault.ts'
import { report } from './reports.ts'

let server: ModelServer

beforeEach(async () => {
  server = await createModelServer()
})

afterEach(() => server.close())

function summarise(limits: { timeoutMs?: number } = {}) {
  const { baseUrl } = server
  const now = () => Temporal.Now.instant()
  const summariser = createModelSummariser({
    baseUrl,
    model: 'm',
    apiKey: 'k',
    fetch,
    now,
    random: () => 0,
    limits,
  })
  return summariser.summarise(report, { maxWords: 60 })
}

test('a model’s summary comes over real HTTP, and the article stands between tags that no article can know', async () => {
  const summary = await summarise()
  expect(summary).toMatchObject({ engine: 'model', warnings: [] })
  expect(summary.sentences).toHaveLength(2)
  const [call] = server.calls
  expect(call).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer k' })
  expect(call?.body.messages[1]?.content).toMatch(/^<article-([0-9a-f-]{36})>\n[^<>]*\n<\/article-\1>$/u)
})

const overcome: readonly { fault: ModelFault; times: number; calls: number }[] = [
  { fault: { kind: 'refuse-format' }, times: 9, calls: 2 },
  { fault: { kind: 'fenced' }, times: 1, calls: 1 },
  { fault: { kind: 'drop' }, times: 1, calls: 2 },
  { fault: { kind: 'status', status: 500 }, times: 1, calls: 2 },
  { fault: { kind: 'status', status: 429, retryAfter: '0' }, times: 1, calls: 2 },
]

for (const { fault, times, calls } of overcome) {
  test(`a model's summary in spite of ${nameOf(fault)}`, async () => {
    server.fail(fault, { times })
    expect(await summarise()).toMatchObject({ engine: 'model', warnings: [] })
    expect(server.calls).toHaveLength(calls)
  })
}

const fallen: readonly { fault: ModelFault; warning: string }[] = [
  { fault: { kind: 'hang' }, warning: 'timeout' },
  { fault: { kind: 'drop' }, warning: 'no connection' },
  { fault: { kind: 'status', status: 503 }, warning: 'HTTP 503' },
  { fault: { kind: 'status', status: 429, retryAfter: '60' }, warning: 'HTTP 429' },
  { fault: { kind: 'status', status: 400 }, warning: 'HTTP 400' },
  { fault: { kind: 'malformed' }, warning: 'malformed answer' },
  { fault: { kind: 'too-long' }, warning: 'too long' },
  { fault: { kind: 'wrong-language' }, warning: 'not Hindi' },
  { fault: { kind: 'invented-number' }, warning: 'unsupported number' },
  { fault: { kind: 'lost-negation' }, warning: 'unsupported meaning' },
]

for (const { fault, warning } of fallen) {
  test(`the article's own sentences for ${nameOf(fault)}`, async () => {
    server.fail(fault)
    const summary = await summarise(fault.kind === 'hang' ? { timeoutMs: 200 } : {})
    expect(summary).toMatchObject({ engine: 'extractive', warnings: [`model: ${warning}`] })
    expect(summary.text).not.toBe('')
  })
}

test('a server that is not there costs nothing but a warning', async () => {
  await server.close()
  expect((await summarise()).warnings).toEqual(['model: no connection'])
})

function nameOf(fault: ModelFault): string {
  return fault.kind === 'status'
    ? `HTTP ${fault.status}, retry after ${fault.retryAfter ?? 'no time'}`
    : fault.kind
}
