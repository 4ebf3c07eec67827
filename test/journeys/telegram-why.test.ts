import { expect, test } from 'vitest'
import { createTelegramDesk } from './create-telegram-desk.ts'

test('why: a digest, a followed story, an answer, and what keeps news away', async () => {
  const { desk, person } = await createTelegramDesk({ holdBack: ['metro-neeli-line-seva-thami'] })
  expect((await person.ask('/why')).text).toBe(
    'आपको अभी तक कोई खबर अपने-आप नहीं भेजी गई है।\nआप अभी जुड़े नहीं हैं, इसलिए अपने-आप कुछ नहीं आता। जुड़ने के लिए: /start',
  )
  await person.ask('/start')
  const followed = await person.ask('/follow मेट्रो')
  desk.newsroom.publish()
  for (let round = 0; round < 2; round++) {
    desk.clock.pass(11)
    await desk.tick()
  }
  const story = person.messages().at(-1)
  expect(story?.text).toContain('आपके विषय “मेट्रो” पर नई खबर')
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()

  expect((await person.ask('/why')).text).toContain('यह 25 नवंबर, 07:00 का सार है')
  expect((await person.ask('/why', story && { replyTo: story })).text).toMatch(
    /^यह खबर 24 नवंबर, \d\d:\d\d पर इसलिए आई: आपके विषय “मेट्रो” पर नई खबर।/u,
  )
  expect((await person.ask('/why', { replyTo: followed })).text).toContain('आपके किसी आदेश का जवाब था')
})

test('why not: followed, muted, neither, quiet hours, stopped', async () => {
  const { desk, person } = await createTelegramDesk()
  await person.ask('/start')
  await person.ask('/follow ईरान')
  await person.ask('/mute क्रिकेट')
  expect((await person.ask('/why ईरान')).text).toContain('आप “ईरान” को फॉलो करते हैं')
  expect((await person.ask('/why क्रिकेट')).text).toContain('आपने “क्रिकेट” की खबरें रोकी हैं')
  expect((await person.ask('/क्यों मेट्रो')).text).toContain('आप “मेट्रो” को फॉलो नहीं करते')
  await person.ask('/quiet 22:00 06:00')
  desk.clock.moveTo('2026-11-24T17:30:00Z')
  expect((await person.ask('/why ईरान')).text).toContain('अभी आपका शांत समय है; खबरें 06:00 बजे के बाद मिलेंगी।')
  await person.ask('/stop')
  expect((await person.ask('/why ईरान')).text).toContain('आपने सभी संदेश बंद किए हैं।')
})
