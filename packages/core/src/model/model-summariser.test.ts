import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFaithfulness } from '../summarise/check-faithfulness.ts'
import { summariseArticle } from '../summarise/summarise-article.ts'
import { createModelSummariser, type ModelSummariserOptions } from './model-summariser.ts'
import { sampleArticle } from './sample-article.ts'
import { createSummaryCache } from './summary-cache.ts'

const good = { summary: 'सोनपुर में पुल का रास्ता बंद हुआ और 12 गांवों का संपर्क टूट गया।', sentenceIds: [1] }
const extract = summariseArticle(sampleArticle, { maxWords: 60 })
const start = Temporal.Instant.from('2026-11-24T06:00:00Z')

function completion(answer: unknown): Response {
  return Response.json({ choices: [{ message: { role: 'assistant', content: JSON.stringify(answer) } }] })
}

type Reply = () => Response | Promise<Response>

/** A summariser whose server gives these replies in turn, the last one for ever, and the requests it saw. */
function createSample(replies: readonly Reply[], options: Partial<ModelSummariserOptions> = {}) {
  const requests: { url: string; init: RequestInit | undefined; body: Record<string, unknown> }[] = []
  const summariser = createModelSummariser({
    baseUrl: 'http://model.example/v1/',
    model: 'small',
    now: () => start,
    random: () => 0,
    fetch: async (url, init) => {
      requests.push({ url: String(url), init, body: JSON.parse(String(init?.body)) })
      const reply = replies[Math.min(requests.length, replies.length) - 1]
      if (!reply) throw new TypeError('fetch failed')
      return reply()
    },
    ...options,
  })
  const summarise = (maxWords = 60) => summariser.summarise(sampleArticle, { maxWords })
  return { summariser, summarise, requests }
}

function status(code: number, headers: Record<string, string> = {}): Reply {
  return () => new Response('{}', { status: code, headers })
}

test('a good answer is the summary, asked for as strict JSON with the key in its header only', async () => {
  const { summarise, requests } = createSample([() => completion(good)], { apiKey: 'secret' })
  expect(await summarise()).toMatchObject({ text: good.summary, engine: 'model', warnings: [] })
  const [request] = requests
  expect(request?.url).toBe('http://model.example/v1/chat/completions')
  expect(request?.init?.redirect).toBe('manual')
  expect(new Headers(request?.init?.headers).get('authorization')).toBe('Bearer secret')
  expect(request?.body).toMatchObject({
    model: 'small',
    temperature: 0,
    max_tokens: 400,
    response_format: { type: 'json_schema', json_schema: { strict: true } },
  })
  expect(JSON.stringify(request?.body)).not.toContain('secret')
})

test('a server that refuses the format is asked without it, and the next time at once', async () => {
  const { summarise, requests } = createSample([status(400), () => completion(good)])
  expect((await summarise()).engine).toBe('model')
  expect((await summarise(50)).engine).toBe('model')
  expect(requests.map(({ body }) => 'response_format' in body)).toEqual([true, false, false])
})

test('passing trouble is tried once more, lasting trouble gives the extract', async () => {
  for (const trouble of [
    status(408),
    status(429),
    status(503),
    () => Promise.reject(new TypeError('lost')),
  ]) {
    const { summarise } = createSample([trouble, () => completion(good)])
    expect((await summarise()).engine).toBe('model')
  }
  const lasting = createSample([status(500)])
  expect(await lasting.summarise()).toEqual({ ...extract, warnings: ['model: HTTP 500'] })
  expect(lasting.requests).toHaveLength(2)
  const refused = createSample([status(401)])
  expect((await refused.summarise()).warnings).toEqual(['model: HTTP 401'])
  expect(refused.requests).toHaveLength(1)
})

test('a wait that the time limit does not allow is not waited', async () => {
  const { summarise, requests } = createSample([status(429, { 'retry-after': '30' })])
  expect((await summarise()).warnings).toEqual(['model: HTTP 429'])
  expect(requests).toHaveLength(1)
})

test('what a good server answers but no summary gives the extract', async () => {
  const answers = [
    { reply: () => new Response('<html>'), warning: 'model: malformed answer' },
    { reply: () => Response.json({ choices: [] }), warning: 'model: malformed answer' },
    {
      reply: () => Response.json({ choices: [{ message: { content: null } }] }),
      warning: 'model: malformed answer',
    },
    { reply: () => new Response('x'.repeat(300_000)), warning: 'model: malformed answer' },
    { reply: status(307, { location: 'http://other.example' }), warning: 'model: HTTP 307' },
    { reply: () => completion({ ...good, sentenceIds: [99] }), warning: 'model: unknown sentence' },
  ]
  for (const { reply, warning } of answers) {
    expect(await createSample([reply]).summarise()).toEqual({ ...extract, warnings: [warning] })
  }
})

/** A server that never answers. */
const hang: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    if (init?.signal?.aborted) reject(init.signal.reason)
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })

test('time limit and abort end the wait', async () => {
  const slow = createSample([], { fetch: hang, limits: { timeoutMs: 5 } })
  expect((await slow.summarise()).warnings).toEqual(['model: timeout'])
  const { summariser } = createSample([], { fetch: hang })
  const summary = await summariser.summarise(sampleArticle, { maxWords: 60, signal: AbortSignal.abort() })
  expect(summary).toEqual({ ...extract, warnings: ['model: aborted'] })
})

test('who stops waiting for a turn leaves without a call', async () => {
  const requests: unknown[] = []
  const fetch: typeof globalThis.fetch = (url, init) => {
    requests.push(url)
    return hang(url, init)
  }
  const { summariser } = createSample([], { fetch, limits: { concurrency: 1 } })
  const [first, second] = [new AbortController(), new AbortController()]
  const summaries = [first, second].map(({ signal }, index) =>
    summariser.summarise(sampleArticle, { maxWords: 50 + index, signal }),
  )
  second.abort()
  first.abort()
  const warnings = (await Promise.all(summaries)).flatMap((summary) => summary.warnings)
  expect(warnings).toEqual(['model: aborted', 'model: aborted'])
  expect(requests.length).toBeLessThanOrEqual(1)
})

test('a used-up budget stops calls until the next day', async () => {
  let now = start
  const options = { now: () => now, limits: { maxCalls: 1 }, cache: createSummaryCache({ maxEntries: 0 }) }
  const { summarise, requests } = createSample([() => completion(good)], options)
  expect((await summarise()).engine).toBe('model')
  expect((await summarise()).warnings).toEqual(['model: budget'])
  now = start.add({ hours: 24 })
  expect((await summarise()).engine).toBe('model')
  expect(requests).toHaveLength(2)
  const narrow = createSample([() => completion(good)], { limits: { maxInputChars: 100 } })
  expect((await narrow.summarise()).warnings).toEqual(['model: budget'])
})

test('three failures in a row give the server a minute’s rest', async () => {
  let now = start
  const { summarise, requests } = createSample([status(500)], { now: () => now })
  for (let round = 0; round < 3; round++) await summarise()
  expect((await summarise()).warnings).toEqual(['model: resting'])
  expect(requests).toHaveLength(6)
  now = start.add({ seconds: 61 })
  expect((await summarise()).warnings).toEqual(['model: HTTP 500'])
})

test('an answer is asked for once, per length; a cache that lies or fails is not believed', async () => {
  const { summarise, requests } = createSample([() => completion(good)])
  expect(await summarise()).toEqual(await summarise())
  expect(requests).toHaveLength(1)
  await summarise(50)
  expect(requests).toHaveLength(2)
  const lying = {
    get: async () => ({ summary: 'चांद टूट गया।', sentenceIds: [1] }),
    set: async () => undefined,
  }
  const failing = {
    get: () => Promise.reject(new Error('disk')),
    set: () => Promise.reject(new Error('disk')),
  }
  for (const cache of [lying, failing]) {
    expect((await createSample([() => completion(good)], { cache }).summarise()).text).toBe(good.summary)
  }
})

test('no more than the allowed number of summaries are under way', async () => {
  let [running, most] = [0, 0]
  const reply = async () => {
    most = Math.max(most, ++running)
    await Promise.resolve()
    running--
    return completion(good)
  }
  const { summarise } = createSample([reply], { limits: { concurrency: 2 } })
  const summaries = await Promise.all([40, 45, 50, 55, 60].map(summarise))
  expect(summaries.map(({ engine }) => engine)).toEqual(Array(5).fill('model'))
  expect(most).toBe(2)
})

test('an article that is short or says nothing is not sent', async () => {
  const { summariser, summarise, requests } = createSample([() => completion(good)])
  expect((await summarise(200)).engine).toBe('extractive')
  const empty = await summariser.summarise({ ...sampleArticle, paragraphs: [''] }, { maxWords: 60 })
  expect(empty.warnings[0]).toContain('no-summary')
  expect(requests).toHaveLength(0)
})

test('whatever a server answers: a summary within the limit that holds to the article', async () => {
  const words = sampleArticle.paragraphs.join(' ').split(' ')
  const word = fc.oneof(
    fc.constantFrom(...words, '।', '“', '<b>', 'the', '7', 'चांद'),
    fc.string({ maxLength: 5 }),
  )
  const summary = fc.array(word, { maxLength: 80 }).map((chosen) => chosen.join(' '))
  const answers = fc.record({
    summary,
    sentenceIds: fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 8 }),
  })
  const replies = fc.oneof(
    answers.map((answer) => () => completion(answer)),
    fc.string().map((body) => () => new Response(body)),
    fc.integer({ min: 200, max: 599 }).map((code) => () => new Response(null, { status: code })),
  )
  await fc.assert(
    fc.asyncProperty(replies, fc.integer({ min: 1, max: 80 }), async (reply, maxWords) => {
      const { text, ...rest } = await createSample([reply]).summarise(maxWords)
      expect(rest.words).toBeLessThanOrEqual(maxWords)
      expect(checkFaithfulness({ text, ...rest }, sampleArticle)).toEqual([])
    }),
  )
})
