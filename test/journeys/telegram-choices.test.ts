import { expect, test } from 'vitest'
import type { Person, SeenMessage, TelegramServer } from '../telegram-server/index.ts'
import { createTelegramDesk } from './create-telegram-desk.ts'

const metro = 'metro-neeli-line-seva-thami'
const hockey = 'mahila-hockey-asia-cup-khitab'
/** All of the story, so that the one that comes is its first. */
const heldBack = [
  metro,
  hockey,
  'hockey-asia-cup-jeet',
  'hockey-betiyan-final-mein',
  'mahila-hockey-semifinal',
]

/** Presses the buttons of one message, one after the other, and gives it as it is then. */
async function press(server: TelegramServer, person: Person, screen: SeenMessage, ...buttons: string[]) {
  let shown = screen
  for (const button of buttons) {
    const { message_id, edits } = shown
    await person.press(shown, button).answered()
    shown = await server.waitForMessage(
      person,
      (each) => each.message_id === message_id && each.edits.length > edits.length,
    )
  }
  return shown
}

/** The last call that brought somebody a message. */
function lastSend(server: TelegramServer, { id }: Person) {
  const sends = server.callsTo({ chatId: id }).filter(({ method }) => /^send(?!Chat)/u.test(method))
  return sends.at(-1)
}

test('digits are chosen with buttons, and are at once in texts, buttons and lists', async () => {
  const { server, desk, person } = await createTelegramDesk()
  await person.ask('/start')
  const screen = await press(server, person, await person.ask('/settings'), 'अंक', '०१२३')
  expect(screen.text).toContain('• अंक: ०१२३')
  expect(screen.text).toContain('• सार का समय: ०७:००')
  const times = await press(server, person, screen, 'सार का समय', '२१:००')
  expect(times.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain('✓ २१:००')
  expect((await person.ask('/digest ०८:३०')).text).toContain('हर दिन ०८:३० बजे')
  expect((await person.ask('/latest')).text).toMatch(/· २[०-९] नवंबर, [०-९]{2}:[०-९]{2}/u)
  desk.clock.moveTo('2026-11-25T03:00:00Z')
  await desk.tick()
  expect(person.messages().at(-1)?.text).toMatch(/^सुबह की खबरें · २५ नवंबर\n[०-९]+ खबरें, [०-९]+ /u)
  expect(desk.errors).toEqual([])
})

test('pictures are chosen with buttons, and come with the next story', async () => {
  const { server, desk, person } = await createTelegramDesk({ holdBack: heldBack })
  await person.ask('/follow मेट्रो')
  await person.ask('/follow हॉकी')
  desk.newsroom.publish(metro)
  desk.clock.pass(11)
  await desk.tick()
  expect(lastSend(server, person)?.payload).toMatchObject({ link_preview_options: { is_disabled: true } })
  const screen = await press(server, person, await person.ask('/settings'), 'तस्वीरें', 'लिंक की झलक')
  expect(screen.text).toContain('• तस्वीरें: लिंक की झलक')
  const reader = await desk.store.readers.find({ platform: 'telegram', address: String(person.id) })
  expect(reader?.pictures).toBe('preview')
  desk.newsroom.publish(hockey)
  desk.clock.pass(11)
  await desk.tick()
  const sent = lastSend(server, person)?.payload
  expect(String(sent?.text)).toContain('हॉकी')
  expect(sent?.link_preview_options).not.toMatchObject({ is_disabled: true })
  expect(desk.errors).toEqual([])
})

test('a story at two in the night comes without a sound, one at eight in the morning with it', async () => {
  const { server, desk, person } = await createTelegramDesk({ holdBack: heldBack })
  await person.ask('/follow मेट्रो')
  await person.ask('/follow हॉकी')
  desk.clock.moveTo('2026-11-24T20:30:00Z')
  desk.newsroom.publish(metro)
  await desk.tick()
  const night = lastSend(server, person)?.payload
  expect(String(night?.text)).toContain('मेट्रो')
  expect(night?.disable_notification).toBe(true)
  desk.clock.moveTo('2026-11-25T02:30:00Z')
  desk.newsroom.publish(hockey)
  await desk.tick()
  const morning = lastSend(server, person)?.payload
  expect(String(morning?.text)).toContain('हॉकी')
  expect(morning?.disable_notification).toBeUndefined()
})

test('a digest that was asked for at half past ten in the evening is silent; an answer never is', async () => {
  const { server, desk, person } = await createTelegramDesk()
  await person.ask('/digest 22:30')
  desk.clock.moveTo('2026-11-24T17:00:00Z')
  await desk.tick()
  expect(person.messages().at(-1)?.text).toMatch(/^रात की खबरें/u)
  expect(lastSend(server, person)?.payload.disable_notification).toBe(true)
  await person.ask('/latest')
  expect(lastSend(server, person)?.payload.disable_notification).toBeUndefined()
})
