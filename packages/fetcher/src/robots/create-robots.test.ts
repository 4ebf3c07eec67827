import { expect, test } from 'vitest'
import { FetchError, type FetchFailure } from '../fetch-error.ts'
import { createRobots } from './create-robots.ts'

const { signal } = new AbortController()
const page = new URL('https://ujala.example/news/1')
const start = Temporal.Instant.from('2026-11-24T06:00:00Z')

/** Robots over a host that answers as `answer` says; `asked` holds what was fetched. */
function setUp(answer: () => string | FetchError) {
  const asked: string[] = []
  const clock = { now: start }
  const robots = createRobots({
    productToken: 'Khabar',
    now: () => clock.now,
    maxHosts: 2,
    async fetchText(url) {
      asked.push(url)
      const text = answer()
      if (typeof text === 'string') return text
      throw text
    },
  })
  return { asked, clock, check: (url = page) => robots.check(url, { signal }) }
}

const failure = (reason: FetchFailure, facts = {}) => new FetchError(reason, 'It did not work.', facts)
const refusal = 'User-agent: *\nDisallow: /news'

test('a page that the file refuses is a typed error, and its neighbour is not', async () => {
  const { check } = setUp(() => refusal)
  await expect(check()).rejects.toMatchObject({
    name: 'FetchError',
    reason: 'robots',
    url: 'https://ujala.example/news/1',
    message: 'https://ujala.example/news/1 is not read: robots.txt of ujala.example refuses it.',
  })
  await expect(check(new URL('https://ujala.example/about'))).resolves.toBeUndefined()
})

test('a file is fetched once a day for its host, however many ask at once', async () => {
  const { check, asked, clock } = setUp(() => '')
  await Promise.all([check(), check(), check(new URL('https://ujala.example:8443/'))])
  clock.now = start.add({ hours: 23 })
  await check()
  expect(asked).toEqual(['https://ujala.example/robots.txt', 'https://ujala.example:8443/robots.txt'])
  clock.now = start.add({ hours: 24 })
  await Promise.all([check(), check()])
  expect(asked).toHaveLength(3)
})

test('hosts beyond those that are remembered are asked again', async () => {
  const { check, asked } = setUp(() => '')
  for (const host of ['a', 'b', 'c', 'a']) await check(new URL(`https://${host}.example/`))
  expect(asked).toHaveLength(4)
})

test.each([
  ['status', { status: 404 }],
  ['status', { status: 403 }],
  ['not-text', {}],
  ['too-many-redirects', {}],
] as const)('a file that is not there (%s %o) refuses nothing', async (reason, facts) => {
  await expect(setUp(() => failure(reason, facts)).check()).resolves.toBeUndefined()
})

test.each([
  ['status', { status: 503 }],
  ['status', { status: 429 }],
  ['timeout', {}],
  ['network', {}],
] as const)('a file that cannot be had (%s %o) keeps us out for half an hour', async (reason, facts) => {
  const { check, asked, clock } = setUp(() => failure(reason, facts))
  await expect(check()).rejects.toMatchObject({ reason: 'robots-unreachable', retryAfterMs: 1_800_000 })
  clock.now = start.add({ minutes: 29 })
  await expect(check()).rejects.toMatchObject({ retryAfterMs: 60_000 })
  expect(asked).toHaveLength(1)
})

test('a file that cannot be had again stays as it was', async () => {
  const answers = [refusal, failure('timeout')]
  const { check, clock } = setUp(() => answers.shift() ?? '')
  await expect(check()).rejects.toMatchObject({ reason: 'robots' })
  clock.now = start.add({ hours: 25 })
  await expect(check()).rejects.toMatchObject({ reason: 'robots' })
  clock.now = start.add({ hours: 26 })
  await expect(check()).resolves.toBeUndefined()
})

test('a fetch that was given up says nothing of the host', async () => {
  const answers = [failure('aborted')]
  const { check } = setUp(() => answers.shift() ?? '')
  await expect(check()).rejects.toMatchObject({ reason: 'aborted' })
  await expect(check()).resolves.toBeUndefined()
})

test('who gives up waiting leaves the file to the others', async () => {
  const text = Promise.withResolvers<string>()
  const robots = createRobots({ productToken: 'Khabar', now: () => start, fetchText: () => text.promise })
  const impatient = new AbortController()
  const givenUp = robots.check(page, { signal: impatient.signal })
  const patient = robots.check(page, { signal })
  impatient.abort(new Error('enough'))
  await expect(givenUp).rejects.toThrow('enough')
  text.resolve('')
  await expect(patient).resolves.toBeUndefined()
})
