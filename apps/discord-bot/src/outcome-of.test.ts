import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { expect, test } from 'vitest'
import { outcomeOf } from './outcome-of.ts'

const answered = (status: number, code: number) =>
  new DiscordAPIError(
    { code, message: 'no' },
    code,
    status,
    'POST',
    'https://discord.test/api/v10/channels/1/messages',
    {},
  )

test.each([
  [404, 10003, 'gone', 'a channel that is no more'],
  [404, 10004, 'gone', 'a server that is no more'],
  [404, 10013, 'gone', 'a person who is no more'],
  [403, 50007, 'gone', 'a person who takes no messages'],
  [403, 50001, 'doubtful', 'a channel that we may not see'],
  [403, 50013, 'doubtful', 'a right that is missing'],
  [400, 50035, 'rejected', 'a message of ours that is wrong'],
  [404, 10015, 'rejected', 'a webhook that is no more, where it could not be made anew'],
  [404, 10062, 'rejected', 'an interaction that is over'],
  [400, 40060, 'rejected', 'an interaction that was answered'],
  [400, 40003, 'retry', 'direct messages opened too fast'],
  [401, 50027, 'rejected', 'the token of a webhook, and not ours'],
  [401, 0, 'unauthorised', 'a token that is not valid'],
  [500, 0, 'unknown', 'trouble of their own'],
] as const)('an answer of %i with %i means %s: %s', (status, code, kind, _words) => {
  expect(outcomeOf(answered(status, code))).toMatchObject({ kind })
})

test.each([401, 403])('an answer of %i counts towards the ban for invalid requests', (status) => {
  expect(outcomeOf(answered(status, 50013))).toMatchObject({ isInvalid: true })
})

test.each([true, false])(
  'a limit is waited out and is no failed attempt; it holds all where it is global: %s',
  (global) => {
    const limit = {
      global,
      limit: 5,
      timeToReset: 4_000,
      retryAfter: 4_000,
      sublimitTimeout: 0,
      scope: 'user',
      hash: '',
      majorParameter: '1',
      method: 'POST',
      route: '/channels/:id/messages',
      url: '',
    } as const
    expect(outcomeOf(new RateLimitError(limit))).toMatchObject({
      kind: 'retry',
      afterMs: 4_000,
      holdsAll: global,
      isAsked: true,
    })
  },
)

test('a page instead of an answer, and no answer at all, leave the fate open', () => {
  expect(outcomeOf(new HTTPError(502, 'Bad Gateway', 'POST', '', {}))).toMatchObject({ kind: 'unknown' })
  expect(outcomeOf(new Error('other side closed'))).toMatchObject({ kind: 'unknown' })
})

test('what never left this machine is tried again', () => {
  const refused = Object.assign(new Error('fetch failed'), { cause: { code: 'ECONNREFUSED' } })
  expect(outcomeOf(refused)).toMatchObject({ kind: 'retry', holdsAll: false })
})

test('after the library dropped its token nothing is sent', () => {
  const dropped = new Error('Expected token to be set for this request, but none was present')
  expect(outcomeOf(dropped)).toMatchObject({ kind: 'unauthorised' })
})
