import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordDesk } from './create-discord-desk.ts'

async function timesScreen({ admin, where }: Awaited<ReturnType<typeof createDiscordDesk>>) {
  const settings = await admin.slash('settings', {}, where).message()
  return admin.press(settings, 'सार का समय').message({ where: (message) => message !== settings })
}

test('times that no button offers are written into a form, and the digest comes then', async () => {
  const setting = await createDiscordDesk()
  const { desk, admin } = setting
  const opened = admin.press(await timesScreen(setting), 'समय लिखें')
  expect(await opened.modal()).toMatchObject({ title: 'रोज़ का सार', custom_id: 'modal:times' })
  const answer = admin.submitModal(opened, { times: '7:35 सुबह, 21:10' })
  expect((await answer.message()).content).toContain('07:35 और 21:10')
  expect(answer.ephemeral).toBe(true)
  const reader = await desk.store.readers.find({ platform: 'discord', address: `user:${admin.id}` })
  expect(reader?.digestTimes).toEqual(['07:35', '21:10'])
  expect(desk.errors).toEqual([])
})

test('what is no time is answered with what one writes instead', async () => {
  const setting = await createDiscordDesk()
  const { admin } = setting
  const opened = admin.press(await timesScreen(setting), 'समय लिखें')
  await opened.modal()
  expect((await admin.submitModal(opened, { times: 'कभी भी' }).message()).content).toContain('समझ में नहीं आया')
  expect(() => admin.submitModal(opened, { times: '7'.repeat(101) })).toThrow(/1 to 100/)
})

test('where labels in forms are unknown, the form has a row', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, admin } = setting
  const screen = await timesScreen(setting)
  server.faults.add({
    kind: 'status',
    code: 400,
    body: { code: 50035, message: 'Invalid Form Body' },
    when: (body) => JSON.stringify(body).includes('modal:times'),
  })
  const opened = admin.press(screen, 'समय लिखें')
  expect(await opened.modal()).toMatchObject({ components: [{ type: 1 }] })
  expect((await admin.submitModal(opened, { times: '08:20' }).message()).content).toContain('08:20')
  expect(desk.errors).toEqual([])
})

test('the button works after a restart, and a form that is not ours is answered kindly', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const setting = await createDiscordDesk({ database: join(folder, 'khabar.db') })
  const { desk, admin, startDesk } = setting
  const screen = await timesScreen(setting)
  await desk.stop()
  const second = await startDesk()
  const opened = admin.press(screen, 'समय लिखें')
  const modal = await opened.modal()
  expect((await admin.submitModal(opened, { times: '06:45' }).message()).content).toContain('06:45')
  Object.assign(modal, { custom_id: 'modal:gone' })
  expect((await admin.submitModal(opened, { times: '06:45' }).message()).content).toContain('/help')
  expect(second.errors).toEqual([])
})
