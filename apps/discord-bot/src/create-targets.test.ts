import { silentLog } from '@khabar/core'
import { Client, DiscordAPIError } from 'discord.js'
import { expect, test } from 'vitest'
import { createForms } from './create-forms.ts'
import { createTargets, type TargetDeps } from './create-targets.ts'

const channelId = '123456'

/** Targets without a feed; `ended` are the feeds that were ended. */
function setUp() {
  const ended: string[] = []
  const feeds = {
    at: async () => null,
    end: async ({ address }: { address: string }) => void ended.push(address),
  }
  const targets = createTargets({
    // The rest of the feeds is never asked for where there is none, and a failure asks nothing of the client.
    feeds: feeds as unknown as TargetDeps['feeds'],
    client: new Client({ intents: [] }) as Client<true>,
    forms: createForms(),
    now: () => Temporal.Instant.from('2026-11-24T05:00:00Z'),
    log: silentLog,
  })
  return { targets, ended }
}

const answered = (status: number, code: number, path = `/channels/${channelId}/messages`) =>
  new DiscordAPIError(
    { code, message: 'no' },
    code,
    status,
    'POST',
    `https://discord.test/api/v10${path}`,
    {},
  )

test.each([
  [404, 10003, 'gone', 'a channel that is no more'],
  [404, 10004, 'gone', 'a server that is no more'],
  [403, 50001, 'closed', 'a channel that we may not see'],
  [403, 50013, 'closed', 'a right that is missing'],
  [400, 50083, 'closed', 'a thread that is archived for good'],
  [400, 160005, 'closed', 'a thread that is locked'],
  [400, 50035, 'rejected', 'a message of ours that is wrong'],
  [401, 0, 'unauthorised', 'a token that is not valid'],
  [500, 0, 'unknown', 'trouble of their own'],
] as const)('a post that failed with %i and %i is %s: %s', async (status, code, kind, _words) => {
  const { targets, ended } = setUp()
  expect(await targets.failed(channelId, answered(status, code))).toMatchObject({ kind })
  expect(ended).toEqual(kind === 'gone' ? [`channel:${channelId}`] : [])
})

test('a closed channel counts towards the ban for invalid requests only where the answer was 403', async () => {
  const { targets } = setUp()
  expect(await targets.failed(channelId, answered(403, 50013))).toMatchObject({ isInvalid: true })
  expect(await targets.failed(channelId, answered(400, 160005))).toMatchObject({ isInvalid: false })
})

test('a post of a forum that is gone does not end the feed of the forum; a thread that a webhook finds gone ends its own', async () => {
  const { targets, ended } = setUp()
  const inPost = answered(404, 10003, '/channels/999999/messages')
  expect(await targets.failed(channelId, inPost)).toMatchObject({ kind: 'rejected' })
  expect(ended).toEqual([])
  const inThread = answered(404, 10003, `/webhooks/7/token?wait=true&thread_id=${channelId}`)
  expect(await targets.failed(channelId, inThread)).toMatchObject({ kind: 'gone' })
  expect(ended).toEqual([`channel:${channelId}`])
})

test('what is no answer of Discord ends nothing', async () => {
  const { targets, ended } = setUp()
  expect(await targets.failed(channelId, new Error('other side closed'))).toMatchObject({ kind: 'unknown' })
  expect(ended).toEqual([])
})
