import { expect, test } from 'vitest'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'
import { isLayout, refuseLayouts } from './refuse-layouts.ts'

test('where Components V2 are unknown, stories come with embeds, and after three refusals without asking first', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  refuseLayouts(server)
  for (let time = 0; time < 7; time++) {
    const latest = await admin.slash('latest', {}, where).message()
    expect(latest.embeds).toHaveLength(5)
  }
  const asked = server.calls.filter(({ body }) => isLayout(body)).length
  // The answer to the third may be seen, and the next asked for, before the bot hears that it was taken.
  expect([3, 4]).toContain(asked)
  expect(desk.errors).toEqual([])
})

test('with embeds a menu opens the card of a story, and a page takes the place of the one before it', async () => {
  const { server, admin, where } = await createDiscordDesk()
  refuseLayouts(server)
  const latest = await admin.slash('latest', {}, where).message()
  const [row] = latest.components ?? []
  const menu = row && 'components' in row ? row.components[0] : undefined
  const [choice] = menu && 'options' in menu ? menu.options : []
  const opened = await admin.select(latest, 'menu:cards', [choice?.value ?? '']).message()
  expect(shownHeadlines(opened)).toEqual(shownHeadlines(latest).slice(0, 1))
  const next = await admin.press(latest, 'अगली ›').message({ where: (message) => message !== latest })
  expect([next.id, next.embeds.length]).toEqual([latest.id, 5])
})

test('a delivery that is refused in Components V2 is sent with embeds, once, and is no fault', async () => {
  const { server, desk, admin, channel, where, print } = await createDiscordDesk()
  await admin.slash('feed add', {}, where).message()
  refuseLayouts(server)
  await print('कोसी नदी पर नया पुल खुला')
  const [story, ...more] = server.messagesIn(channel.id)
  expect(story?.embeds.map(({ title }) => title)).toEqual(['कोसी नदी पर नया पुल खुला'])
  expect(more).toEqual([])
  expect(await desk.store.outbox.count('discord')).toMatchObject({ sent: 1, failed: 0 })
})

test('what came in Components V2 is paged in them, though embeds are all that is taken since', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  const latest = await admin.slash('latest', {}, where).message()
  expect(isLayout(latest)).toBe(true)
  refuseLayouts(server)
  for (let time = 0; time < 3; time++) await admin.slash('latest', {}, where).message()
  server.faults.clear()
  const next = await admin.press(latest, 'अगली ›').message({ where: (message) => message !== latest })
  expect(next.id).toBe(latest.id)
  expect(shownText(next)).not.toBe(shownText(latest))
  expect(desk.errors).toEqual([])
})
