import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Platform } from '@khabar/core'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import {
  createCorrectionsDesk,
  fair,
  right,
  startDiscord,
  startTelegram,
  wrong,
} from './create-corrections-desk.ts'
import { createPaperDesk } from './create-paper-desk.ts'
import { runKhabar } from './run-khabar.ts'

test('a story whose number its outlet corrects is edited with all who were sent it, once, and marked', async () => {
  const { telegram, discord, desk } = await createCorrectionsDesk()
  desk.print('naav', right)
  await desk.pass(30)
  await desk.pass(30)

  const [message, ...more] = telegram.seen()
  expect(more).toEqual([])
  expect(message?.text).toContain(right.headline)
  expect(message?.text).toContain('नाव पलटने से दो लोगों की मौत')
  expect(message?.text).toMatch(/सुधार \d\d:\d\d · भोर · 24 नवंबर, \d\d:\d\d/u)
  expect(message?.text).not.toContain('12 लोगों')
  expect(message?.edits).toHaveLength(1)
  expect(JSON.stringify(message?.reply_markup)).toContain('https://bhor.example/naav')

  expect(discord.seen()).toHaveLength(1)
  expect(discord.seen()[0]).toMatchObject({
    edited_timestamp: expect.any(String),
  })
  expect(discord.headlines()).toEqual([[right.headline]])
  expect(discord.texts()[0]).toMatch(/^सुधार \d\d:\d\d · भोर/mu)
  expect(await desk.store.corrections.countEdits()).toMatchObject({ done: 2, pending: 0, failed: 0 })
  expect(await desk.store.stories.latest({ limit: 1 })).toMatchObject([{ headline: right.headline }])
  expect(desk.warnings).toEqual([])
})

test('another punctuation or an added tag edits nothing', async () => {
  const { telegram, discord, desk } = await createCorrectionsDesk()
  desk.print('naav', { ...wrong, headline: 'अपडेट: सोनपुर में नाव पलटी; 12 लोगों की मौत' })
  await desk.pass(60)
  expect(telegram.server.callsTo({ method: 'editMessageText' })).toEqual([])
  expect(discord.seen()[0]?.edited_timestamp).toBeNull()
})

/** Stories that have nothing to do with each other. */
const paper = [
  fair,
  wrong,
  {
    headline: 'देवगांव के जलाशय में दरार, इंजीनियर बुलाए गए',
    text: 'देवगांव के मोतीसागर जलाशय की दीवार में दरार मिलने के बाद सिंचाई विभाग ने इंजीनियरों की टीम भेजी है।',
  },
  {
    headline: 'हरिपुर की छात्रा ने जीती शतरंज प्रतियोगिता',
    text: 'हरिपुर की कक्षा नौ की छात्रा ने राज्य शतरंज प्रतियोगिता का फाइनल जीतकर स्वर्ण पदक अपने नाम किया।',
  },
  {
    headline: 'प्याज के दाम गिरे, किसानों ने मांगा समर्थन मूल्य',
    text: 'मंडी में प्याज के दाम गिरने से नाराज किसानों ने सरकार से समर्थन मूल्य तय करने की मांग उठाई है।',
  },
  {
    headline: 'चंदनपुर रेलवे स्टेशन पर नई लिफ्ट चालू',
    text: 'चंदनपुर रेलवे स्टेशन पर बुजुर्ग यात्रियों के लिए दो नई लिफ्ट चालू हो गई हैं और ट्रेन पकड़ना आसान होगा।',
  },
  {
    headline: 'अदालत ने शिक्षक भर्ती का नतीजा रोका',
    text: 'उच्च न्यायालय ने शिक्षक भर्ती परीक्षा का नतीजा अगली सुनवाई तक रोक दिया और आयोग से जवाब मांगा।',
  },
]

test('in a digest of several messages only that with the corrected story is edited', async () => {
  const discord = await startDiscord()
  const desk = await createPaperDesk({ platforms: [discord.platform] })
  for (const [index, page] of paper.entries()) desk.print(`s${index}`, page)
  await desk.tick()
  await desk.tell('discord', discord.address, '/digest 15:00, 10 खबरें')
  await desk.pass(4 * 60)
  const before = discord.seen()
  const headlines = discord.headlines()
  expect(headlines.map(({ length }) => length)).toEqual([5, 2])
  const at = headlines.findIndex((each) => each.includes(wrong.headline))
  desk.print('s1', right)
  await desk.pass(60)
  const after = discord.seen()
  expect(after.map(({ edited_timestamp }) => edited_timestamp !== null)).toEqual([at === 0, at === 1])
  expect(discord.headlines()[at]).toEqual(
    headlines[at]?.map((each) => (each === wrong.headline ? right.headline : each)),
  )
  expect(JSON.stringify(after).match(/सुधार \d\d:\d\d/gu)).toHaveLength(1)
  expect(after[1 - at]).toEqual(before[1 - at])
})

test('a story whose page is missing twice is withdrawn: its readers read so, and nobody finds it any more', async () => {
  const { telegram, discord, desk } = await createCorrectionsDesk()
  desk.print('naav', { ...wrong, status: 404 })
  await desk.pass(20)
  expect(telegram.server.callsTo({ method: 'editMessageText' })).toEqual([])
  await desk.pass(5 * 60)
  expect(telegram.seen()[0]?.text).toContain(`${wrong.headline}\nयह खबर स्रोत ने हटा ली है।\nसुधार `)
  const { text, entities, reply_markup } = telegram.seen()[0] ?? {}
  expect(JSON.stringify([text, entities, reply_markup])).not.toContain('https://bhor.example/naav')
  expect(discord.texts()[0]).toContain('\nयह खबर स्रोत ने हटा ली है।\n')
  const latest = await desk.tell('telegram', telegram.address, '/latest')
  expect(JSON.stringify(latest)).toContain(fair.headline)
  expect(JSON.stringify(latest)).not.toContain('नाव पलटी')
  const found = await desk.tell('telegram', telegram.address, '/topic सोनपुर')
  expect(JSON.stringify(found)).not.toContain('नाव पलटी')
})

test('a page that was missing once and is there again was not withdrawn', async () => {
  const { telegram, desk } = await createCorrectionsDesk()
  desk.print('naav', { ...wrong, status: 404 })
  await desk.pass(20)
  desk.print('naav', wrong)
  await desk.pass(5 * 60)
  desk.print('naav', { ...wrong, status: 404 })
  await desk.pass(20)
  expect(telegram.server.callsTo({ method: 'editMessageText' })).toEqual([])
})

test('an outlet whose pages are all missing has withdrawn nothing', async () => {
  const telegram = await startTelegram()
  const desk = await createPaperDesk({ platforms: [telegram.platform] })
  desk.print('mela', fair)
  await desk.tick()
  await desk.tell('telegram', telegram.address, '/digest 13:30')
  const pages = paper.slice(2)
  desk.wait(60)
  for (const [index, page] of pages.entries()) desk.print(`s${index}`, page)
  await desk.pass(70)
  for (const [index, page] of pages.entries()) desk.print(`s${index}`, { ...page, status: 404 })
  await desk.pass(6 * 60)
  expect(telegram.seen()).toHaveLength(1)
  expect(telegram.server.callsTo({ method: 'editMessageText' })).toEqual([])
  expect(desk.warnings).toContain(
    'other pages of the outlet are missing too: that is the outlet, and nothing is withdrawn',
  )
})

test('a message that was deleted is let go, and an edit without an answer is made again', async () => {
  const { telegram, discord, desk } = await createCorrectionsDesk()
  await new Api(telegram.server.token, { apiRoot: telegram.server.url }).deleteMessage(
    telegram.address,
    telegram.seen()[0]?.message_id ?? 0,
  )
  discord.server.faults.add({ route: 'PATCH /channels/:id/messages/:id', kind: 'drop-after-accept' })
  desk.print('naav', right)
  await desk.pass(30)
  expect(await desk.store.corrections.countEdits('telegram')).toMatchObject({ dropped: 1, done: 0 })
  expect(await desk.store.corrections.countEdits('discord')).toMatchObject({ done: 1 })
  expect(discord.headlines()).toEqual([[right.headline]])
  expect(await desk.store.readers.find({ platform: 'telegram', address: telegram.address })).toMatchObject({
    active: true,
  })
})

test('a process that dies after an edit and before it is noted edits again, and the reader sees no difference', async () => {
  const { telegram, desk } = await createCorrectionsDesk()
  desk.print('naav', right)
  const dying: Platform = {
    ...telegram.platform,
    async edit(...edit) {
      await telegram.platform.edit?.(...edit)
      throw new Error('killed')
    },
  }
  desk.wait(20)
  await expect(desk.tickWith([dying])).rejects.toThrow('killed')
  const [once] = telegram.seen()
  expect(once?.text).toContain(right.headline)
  expect(await desk.store.corrections.countEdits('telegram')).toMatchObject({ sending: 1 })
  await desk.pass(20)
  expect(telegram.seen()).toEqual([once])
  expect(telegram.server.callsTo({ method: 'editMessageText' })).toHaveLength(2)
  expect(await desk.store.corrections.countEdits('telegram')).toMatchObject({ done: 1, sending: 0 })
})

test('an operator corrects a headline and withdraws a story by hand, while the bots run', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const database = join(folder, 'khabar.db')
  const telegram = await startTelegram()
  const desk = await createPaperDesk({ platforms: [telegram.platform], database })
  await desk.tick()
  await desk.tell('telegram', telegram.address, '/follow सोनपुर')
  // The commands have a clock of their own.
  desk.wait(Math.floor(Temporal.Now.instant().since(desk.now()).total('minutes')) - 1)
  desk.print('naav', wrong)
  await desk.tick()
  const [story] = await desk.store.stories.latest({ limit: 1 })
  const run = (...words: string[]) => runKhabar([...words, '--db', database])

  const corrected = await run('correct', `${story?.id}`, '--headline', right.headline)
  expect(corrected).toMatchObject({ code: 0, stderr: '' })
  expect(corrected.stdout).toContain(`Story ${story?.id} is now: ${right.headline}`)
  desk.wait(5)
  await desk.tick()
  expect(telegram.seen()[0]?.text).toContain(right.headline)
  await desk.pass(60)
  expect(telegram.seen()[0]?.text).toContain(right.headline)

  expect(await run('withdraw', `${story?.id}`)).toMatchObject({ code: 0, stderr: '' })
  await desk.pass(10)
  expect(telegram.seen()).toMatchObject([{ text: expect.stringContaining('यह खबर स्रोत ने हटा ली है।') }])
  expect(await run('withdraw', `${story?.id}`)).toMatchObject({ code: 1, stdout: '' })
}, 60_000)

test.each([
  [['correct', '7', '--headline', 'नया शीर्षक'], 1, 'There is no story 7'],
  [['correct', '7'], 2, 'Run it as khabar correct'],
  [['correct', '7', '--headline', '!!'], 2, 'Run it as khabar correct'],
  [['withdraw', '7'], 1, 'There is no story 7'],
  [['withdraw'], 2, 'Run it as khabar withdraw'],
])('khabar %j is told what is wrong in one sentence', async (words, exitCode, told) => {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const database = join(folder, 'khabar.db')
  await createPaperDesk({ platforms: [], database })
  const { code, stdout, stderr } = await runKhabar([...words, '--db', database])
  expect([code, stdout]).toEqual([exitCode, ''])
  expect(stderr).toContain(told)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
