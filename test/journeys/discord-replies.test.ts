import { setTimeout as wait } from 'node:timers/promises'
import { InteractionResponseType, MessageFlags } from 'discord.js'
import { expect, test } from 'vitest'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'

type Setting = Awaited<ReturnType<typeof createDiscordDesk>>

/** What the bot asked Discord for since the last look. */
function createLook({ server }: Setting) {
  let seen = server.calls.length
  return () => {
    const since = server.calls.slice(seen)
    seen = server.calls.length
    return since.map(({ method, path }) => `${method} ${path.split('/')[1]}`)
  }
}

/** Readers are found only after so long. */
function slowDown({ desk }: Setting, ms: number) {
  const { readers } = desk.store
  const { find } = readers
  const later: typeof find = async (address) => {
    await wait(ms)
    return find(address)
  }
  Object.assign(readers, { find: later })
}

test('an answer that is there at once takes one request, and so does a page that is turned', async () => {
  const setting = await createDiscordDesk()
  const { desk, admin, where } = setting
  const look = createLook(setting)
  const latest = admin.slash('latest', {}, where)
  const shown = await latest.message()
  expect(latest.type).toBe(InteractionResponseType.ChannelMessageWithSource)
  expect(look()).toEqual(['POST interactions'])
  const turn = admin.press(shown, 'अगली ›')
  await turn.message()
  expect(turn.type).toBe(InteractionResponseType.UpdateMessage)
  expect(look()).toEqual(['POST interactions'])
  expect(desk.errors).toEqual([])
})

test('for an answer that takes long more time is asked for, and who may see it is the same', async () => {
  const setting = await createDiscordDesk()
  const { desk, admin, where } = setting
  const first = await admin.slash('latest', {}, where).message()
  const look = createLook(setting)
  slowDown(setting, 1_100)
  const [latest, topics] = [admin.slash('latest', {}, where), admin.slash('topics', {}, where)]
  const turn = admin.press(first, 'अगली ›')
  expect(shownHeadlines(await latest.message())).toHaveLength(5)
  expect(shownText(await topics.message())).not.toBe('')
  expect((await turn.message()).id).toBe(first.id)
  expect([latest, topics, turn].map(({ deferred }) => deferred)).toEqual([true, true, true])
  expect([latest, topics].map(({ ephemeral }) => ephemeral)).toEqual([false, true])
  expect(look().filter((call) => call === 'PATCH webhooks')).toHaveLength(3)
  expect(desk.errors).toEqual([])
})

test('a topic that is let go of in the list is gone from it in place, by a menu as by a button', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  const names = ['ईरान', 'बिहार', 'क्रिकेट', 'संसद', 'मौसम', 'रेलवे']
  for (const topic of names) await admin.slash('follow', { topic }, where).message()
  const reader = await desk.store.readers.find({ platform: 'discord', address: `user:${admin.id}` })
  const [topic] = await desk.store.topics.followedBy(reader?.id ?? 0)
  const list = await admin.slash('topics', {}, where).message()
  // Discord's own word for a menu without a choice is English.
  expect(JSON.stringify(list.components)).toMatch(
    /"placeholder":"“ईरान” हटाएँ, “बिहार” हटाएँ, “क्रिकेट” हटाएँ …"/u,
  )
  const byMenu = await admin
    .select(list, 'menu:0', [`u:${topic?.id}`])
    .message({ where: ({ content }) => content.includes('कुल 5') })
  expect(byMenu.id).toBe(list.id)
  expect(byMenu.content).toMatch(/^अब “.+” की खबरें अलग से नहीं आएँगी।\n\nआप इन विषयों/u)
  const [next] = await desk.store.topics.followedBy(reader?.id ?? 0)
  const before = server.calls.length
  const byButton = await admin
    .press(byMenu, `u:${next?.id}`)
    .message({ where: ({ content }) => content.includes('कुल 4') })
  expect(byButton.id).toBe(list.id)
  expect(server.calls.length - before).toBe(1)
  expect((byButton.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0)
  expect(desk.errors).toEqual([])
})

test('a topic that is let go of beneath a story leaves the story and its other choices where they are', async () => {
  const { desk, admin, where, print } = await createDiscordDesk()
  for (const topic of ['कोसी', 'पुल']) await admin.slash('follow', { topic }, where).message()
  await print('कोसी नदी पर नया पुल खुला')
  const latest = await admin.slash('latest', {}, where).message()
  const card = await admin.press(latest, 'देखें').message()
  const offer = await admin.press(card, 'कम दिखाएं').message()
  const undos = JSON.stringify(offer.components).match(/u:\d+/gu) ?? []
  expect(undos.length).toBeGreaterThan(1)
  const answer = await admin.press(offer, undos[0] ?? '').message()
  expect(answer.id).not.toBe(offer.id)
  expect(answer.content).not.toContain('आप इन विषयों')
  expect(desk.errors).toEqual([])
})

test('/search and /topic find the same', async () => {
  const { admin, where } = await createDiscordDesk()
  const [search, topic] = [
    await admin.slash('search', { topic: 'ईरान' }, where).message(),
    await admin.slash('topic', { topic: 'ईरान' }, where).message(),
  ]
  expect(shownHeadlines(search)).toEqual(shownHeadlines(topic))
  expect(shownHeadlines(search).length).toBeGreaterThan(0)
})

test('a topic of a hundred emoji completes to at most 25 choices, and is answered in words', async () => {
  const { desk, admin, where } = await createDiscordDesk()
  const emoji = '😀'.repeat(50)
  for (const command of ['topic', 'search', 'follow', 'unfollow', 'mute', 'feed add', 'feed remove'])
    expect((await admin.autocomplete(command, { topic: emoji }, where)).length, command).toBeLessThanOrEqual(
      25,
    )
  for (const command of ['topic', 'search', 'follow', 'mute', 'feed add'])
    expect(shownText(await admin.slash(command, { topic: emoji }, where).message()), command).toMatch(
      /\p{Script=Devanagari}/u,
    )
  expect(desk.errors).toEqual([])
})

test('what is asked in a server, in direct messages and in private is answered there, for the same reader', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  const friend = server.addUser({ username: 'ravi' })
  const places = [where, { dm: true }, { privateWith: friend }] as const
  for (const [index, place] of places.entries()) {
    const topic = ['ईरान', 'बिहार', 'क्रिकेट'][index] ?? ''
    const follow = admin.slash('follow', { topic }, place)
    expect((await follow.message()).content).toContain(topic)
    const latest = await admin.slash('latest', {}, place).message()
    const turned = await admin.press(latest, 'अगली ›').message({ where: (message) => message !== latest })
    expect(turned.id).toBe(latest.id)
  }
  expect((await admin.slash('topics', {}, where).message()).content).toContain('कुल 3')
  expect(desk.errors).toEqual([])
})
