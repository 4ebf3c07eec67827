import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordDesk } from './create-discord-desk.ts'
import { printArticle } from './print-article.ts'

const discordEpochMs = 1_420_070_400_000

const shardOf = (id: string, count: number) => Number((BigInt(id) >> 22n) % BigInt(count))

/** A desk over servers of either shard, on a file. */
async function createShardedDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  let nowMs = Date.UTC(2026, 10, 24)
  const now = () => Temporal.Instant.fromEpochMilliseconds(nowMs)
  const setting = await createDiscordDesk({
    serverOptions: { shards: 2, now },
    database: join(folder, 'khabar.db'),
  })
  const { server, admin } = setting
  const places = [0, 1].map((shard) => {
    // The ids of servers go with the time.
    while (BigInt(nowMs - discordEpochMs) % 2n !== BigInt(shard)) nowMs += 1
    const guild = server.addGuild({ name: `चौपाल ${shard}` })
    server.addMember(guild, admin, { permissions: ['ManageGuild'] })
    return {
      guild,
      channel: server.addTextChannel(guild, { name: 'खबरें' }),
      forum: server.addForum(guild, { name: 'मंच' }),
    }
  })
  for (const { channel, forum } of places) {
    await admin.slash('feed add', {}, { channel }).message()
    await admin.slash('feed add', { channel: forum }, { channel }).message()
  }
  const postsIn = ({ forum }: { forum: { readonly id: string } }) =>
    server.calls.filter(({ method, path }) => method === 'POST' && path === `/channels/${forum.id}/threads`)
      .length
  const received = () => places.map((place) => [server.messagesIn(place.channel.id).length, postsIn(place)])
  return { ...setting, places, received }
}

test('one process is all the shards that Discord recommends, and serves the servers of each', async () => {
  const { server, desk, places, print, received } = await createShardedDesk()
  expect(server.gateway.counts.identified).toBe(2)
  expect(places.map(({ guild }) => shardOf(guild.id, 2))).toEqual([0, 1])
  await print('कोसी नदी पर नया पुल खुला')
  desk.clock.pass(1)
  await desk.tick()
  expect(received()).toEqual([
    [1, 1],
    [1, 1],
  ])
  expect(desk.errors).toEqual([])
})

test('a process of one shard answers its servers, sends to all, and leaves the commands to the one of shard 0', async () => {
  const { server, desk, startDesk, admin, places, received } = await createShardedDesk()
  await desk.stop()
  const before = server.calls.length
  const registrations = () =>
    server.calls
      .slice(before)
      .filter(({ path }) => path.endsWith('/commands'))
      .map(({ method }) => method)
  const second = await startDesk({ shards: { ids: [1], count: 2 } })
  expect(await second.started).toBe(1)
  expect(registrations()).toEqual([])
  const [theirs, ours] = places
  if (ours) expect((await admin.slash('help', {}, { channel: ours.channel }).message()).id).not.toBe('')
  await printArticle(second.store, { headline: 'कोसी नदी पर नया पुल खुला', at: second.clock.now() })
  await second.tick()
  second.clock.pass(1)
  await second.tick()
  expect(received()).toEqual([
    [1, 1],
    [1, 1],
  ])
  expect(
    await second.store.feeds.of({ platform: 'discord', community: theirs?.guild.id ?? '' }),
  ).toHaveLength(2)
  expect(second.errors).toEqual([])

  const first = await startDesk({ shards: { ids: [0], count: 2 } })
  expect(await first.started).toBe(1)
  expect(registrations()).toContain('GET')
})

test('shards that Discord does not take are said plainly', async () => {
  const { server, desk, startDesk } = await createShardedDesk()
  await desk.stop()
  const wrong = await startDesk({ shards: { ids: [5], count: 2 } })
  expect(await wrong.started).toBe(0)
  expect(wrong.errors).toEqual([expect.stringContaining('DISCORD_SHARDS')])
  await expect.poll(() => server.gateway.counts.open).toBe(0)
})
