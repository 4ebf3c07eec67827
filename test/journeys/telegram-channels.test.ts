import { correctHeadline } from '@khabar/core'
import { expect, test } from 'vitest'
import { createTelegramDesk } from './create-telegram-desk.ts'
import { printArticle } from './print-article.ts'

const metro = { holdBack: ['metro-neeli-line-seva-thami'] }

/** A channel whose owner knows the bot and has just made it an administrator. */
async function setUp(options: Parameters<typeof createTelegramDesk>[0] = {}) {
  const made = await createTelegramDesk(options)
  const { server, desk, person } = made
  await person.ask('/start')
  await person.ask('/digest off')
  const channel = server.addChannel({ title: 'मोहल्ला', username: 'mohalla', owner: person, bot: 'left' })
  channel.setBot('administrator', { by: person })
  const asked = await server.waitForMessage(person, ({ text }) => text?.includes('जुड़ गया है') ?? false)
  const press = async (button: string, until: string) => {
    const last = server.messagesIn(person).findLast(({ reply_markup }) => reply_markup !== undefined) ?? asked
    await person.press(last, button).answered()
    return server.waitForMessage(person, ({ text }) => text?.includes(until) ?? false, {
      afterIndex: asked.index - 1,
    })
  }
  const feed = () => desk.store.feeds.at({ platform: 'telegram', address: String(channel.id) })
  const publish = async () => {
    desk.newsroom.publish()
    desk.clock.pass(30)
    await desk.tick()
    await desk.tick()
  }
  const print = async (headline: string) => {
    await printArticle(desk.store, { headline, at: desk.clock.now() })
    await desk.tick()
  }
  return { ...made, channel, asked, press, feed, publish, print }
}

test('whoever adds the bot to a channel is asked, and one press brings the digest at seven, pinned in place of the one before', async () => {
  const { server, desk, channel, press, feed } = await setUp(metro)
  await press('रोज़ 07:00 बजे बड़ी खबरें', 'हर दिन 07:00 बजे बड़ी खबरों का सार आएगा')
  expect(await feed()).toMatchObject({ isOwnerTold: false })
  const others = channel.post('नियम पढ़ें')
  desk.clock.moveTo('2026-11-25T01:30:00Z')
  await desk.tick()
  await desk.tick()
  const posts = () => channel.messages().filter(({ text }) => text?.includes('सुबह की खबरें'))
  const [first, ...more] = posts()
  expect(more).toEqual([])
  expect(server.pinnedIn(channel)).toEqual([first?.message_id])
  expect(server.callsTo({ method: 'pinChatMessage' })[0]?.payload).toMatchObject({
    disable_notification: true,
  })
  expect(JSON.stringify(first?.reply_markup ?? {})).not.toContain('callback_data')
  desk.newsroom.publish()
  desk.clock.moveTo('2026-11-26T01:30:00Z')
  await desk.tick()
  await desk.tick()
  expect(server.pinnedIn(channel)).toEqual([posts().at(-1)?.message_id])
  expect(posts()).toHaveLength(2)
  expect(channel.messages()).toContainEqual(expect.objectContaining({ message_id: others.message_id }))
  expect(desk.errors).toEqual([])
})

test('a channel that wants each story gets it once, with buttons that only open addresses', async () => {
  const { server, desk, channel, press, publish } = await setUp(metro)
  await press('हर खबर आते ही', 'हर नई खबर आते ही आएगी')
  await publish()
  const [story, ...more] = channel.messages()
  expect(more).toEqual([])
  expect(story?.text).toContain('दिल्ली मेट्रो')
  const buttons = story?.reply_markup?.inline_keyboard.flat() ?? []
  expect(buttons.every((button) => 'url' in button)).toBe(true)
  expect(JSON.stringify(buttons)).toContain(`t.me/${server.bot.username}?start=c_`)
  expect(desk.errors).toEqual([])
})

test('a section or a topic takes the place of all the news, and goes again', async () => {
  const { person, press, print, channel } = await setUp()
  await press('हर खबर आते ही', 'हर नई खबर आते ही')
  await press('विषय चुनें', 'किस विषय की')
  const chosen = await press('खेल', '“खेल” की हर नई खबर')
  expect(chosen.text).toContain('“मोहल्ला”: “खेल” · आते ही')
  await print('कोसी नदी पर नया पुल खुला')
  expect(channel.messages()).toEqual([])
  expect((await person.ask('/feed @mohalla पुल')).text).toContain('“खेल”, “पुल” · आते ही')
  await print('गंगा पर दूसरा पुल बनेगा')
  expect(channel.messages()).toHaveLength(1)
  expect((await person.ask('/feed @mohalla -खेल')).text).toContain('“मोहल्ला”: “पुल” · आते ही')
  expect((await person.ask('/feed t.me/mohalla सुबह 8')).text).toContain('हर दिन 08:00 बजे')
  expect((await person.ask('/feed mohalla')).text).toContain('हर दिन 08:00 बजे')
})

test('the list names the channels, and their screens pause, start, show and remove', async () => {
  const { server, person, press, publish, channel, feed } = await setUp(metro)
  expect((await person.ask('/feed')).text).toContain('आपके किसी चैनल में अभी खबरें नहीं')
  await person.ask('/feed @mohalla off')
  const list = await person.ask('/feed')
  expect(list.text).toContain('• “मोहल्ला”: “सभी खबरें” · आते ही')
  await press('“मोहल्ला”', '“मोहल्ला”: “सभी खबरें”')
  await expect.poll(() => server.messagesIn(person).at(-1)?.edits.length).toBe(1)
  await press('रोकें', 'रोक दी गई हैं')
  await publish()
  expect(channel.messages()).toEqual([])
  await press('फिर शुरू करें', 'फिर आने लगेंगी')
  const screen = server.messagesIn(person).findLast(({ reply_markup }) => reply_markup)
  if (!screen) throw new Error('there is no screen')
  await person.press(screen, 'नमूना देखें').answered()
  const preview = await server.waitForMessage(person, undefined, { afterIndex: screen.index })
  expect(JSON.stringify(preview.reply_markup)).not.toContain('callback_data')
  await person.press(screen, 'हटाएँ').answered()
  await expect.poll(feed).toBeNull()
  expect(channel.messages()).toEqual([])
})

test('only administrators who may post change a channel, by name or by an old button', async () => {
  const { server, person, asked, channel, feed } = await setUp()
  const stranger = server.addUser({ first_name: 'रवि' })
  expect((await stranger.ask('/feed @mohalla ईरान')).text).toContain('केवल वे एडमिन')
  const own = await stranger.ask('/help')
  await stranger.pressData(own, `ch:each:${channel.id}`).answered()
  await stranger.ask('/help')
  expect(await feed()).toBeNull()
  channel.setMember(stranger, 'administrator')
  expect((await stranger.ask('/feed @mohalla ईरान')).text).toContain('“ईरान” · आते ही')
  channel.setMember(person, 'left')
  await person.press(asked, 'हर खबर आते ही').answered()
  await server.waitForMessage(person, ({ text }) => text?.includes('केवल वे एडमिन') ?? false)
  expect((await person.ask('/feed @nosuch')).text).toContain('नहीं मिला')
  const secret = server.addChannel({ title: 'गुप्त बातें' })
  const refusal = await person.ask(`/feed ${secret.id}`)
  expect(refusal.text).toContain(`${secret.id} में यह केवल वे एडमिन`)
  expect(refusal.text).not.toContain('गुप्त बातें')
  expect((await person.ask('/feed @mohalla')).text).toContain('केवल वे एडमिन')
})

test('what subscribers press in a channel leads to the bot and posts nothing; what others post is silence', async () => {
  const { server, desk, channel, press, publish } = await setUp(metro)
  await press('हर खबर आते ही', 'हर नई खबर आते ही')
  await publish()
  const [story] = channel.messages()
  if (!story) throw new Error('there is no story')
  const subscriber = server.addUser()
  channel.setMember(subscriber)
  expect(await subscriber.pressData(story, 'b:1').answered()).toMatchObject({
    url: `https://t.me/${server.bot.username}?start=c_1`,
  })
  expect((await subscriber.pressData(story, 'l').answered()).text).toContain('यह बटन अब काम नहीं करता')
  channel.post('/latest')
  channel.post('/stop')
  await subscriber.ask('/help')
  expect(channel.messages().filter(({ text }) => !text?.startsWith('/'))).toHaveLength(1)
  expect(desk.errors).toEqual([])
})

test('without the right to post the feed rests, its owner is told once, and it goes on when the right is back', async () => {
  const { server, desk, person, channel, press, print } = await setUp()
  await press('हर खबर आते ही', 'हर नई खबर आते ही')
  channel.setBot('administrator', { rights: { can_post_messages: false } })
  await server.waitForMessage(person, ({ text }) => text?.includes('अब पोस्ट नहीं कर सकता') ?? false)
  await print('कोसी नदी पर नया पुल खुला')
  expect(server.callsTo({ method: 'sendMessage', chatId: channel.id })).toEqual([])
  channel.setBot('administrator')
  await expect
    .poll(
      async () =>
        (await desk.store.readers.find({ platform: 'telegram', address: String(channel.id) }))?.active,
    )
    .toBe(true)
  await print('शिमला में मौसम की पहली बर्फ')
  expect(channel.messages().map(({ text }) => text?.split('\n')[0])).toEqual(['शिमला में मौसम की पहली बर्फ'])
  const told = person.messages().filter(({ text }) => text?.includes('अब पोस्ट नहीं कर सकता'))
  expect(told).toHaveLength(1)
  expect(desk.errors).toEqual([])
})

test('a right that was lost unnoticed is told once when a story finds it gone', async () => {
  const { server, person, channel, press, print } = await setUp()
  await press('हर खबर आते ही', 'हर नई खबर आते ही')
  server.faults.add({
    method: 'sendMessage',
    times: 1,
    chatId: channel.id,
    kind: 'status',
    code: 400,
    description: 'Bad Request: need administrator rights in the channel chat',
  })
  await print('कोसी नदी पर नया पुल खुला')
  await print('गोवा तट पर जहाज फंसा')
  expect(person.messages().filter(({ text }) => text?.includes('अब पोस्ट नहीं कर सकता'))).toHaveLength(1)
  expect(channel.messages()).toEqual([])
})

test('thrown out of a channel, the bot keeps nothing of its feed; whoever cannot be written to is no error', async () => {
  const { server, desk, channel, press, feed } = await setUp()
  await press('हर खबर आते ही', 'हर नई खबर आते ही')
  channel.setBot('kicked')
  await expect.poll(feed).toBeNull()
  const stranger = server.addUser({ first_name: 'सलमा' })
  server.addChannel({ title: 'पास', owner: stranger, bot: 'left' }).setBot('administrator', { by: stranger })
  await expect.poll(() => desk.told).toContain('whoever added the bot to a channel cannot be written to')
  expect(desk.errors).toEqual([])
})

test('a corrected headline is edited in the channel, and its buttons still only open addresses', async () => {
  const { server, desk, channel, press, print } = await setUp()
  await press('हर खबर आते ही', 'हर नई खबर आते ही')
  await print('कोसी नदी पर बारह पुल खुले')
  const [story] = await desk.store.stories.latest({ limit: 1 })
  await correctHeadline(desk.store, {
    storyId: story?.id ?? 0,
    headline: 'कोसी नदी पर दो पुल खुले',
    at: desk.clock.now(),
  })
  await expect
    .poll(async () => {
      desk.clock.pass(1)
      await desk.tick()
      return channel.messages().map(({ text, edits }) => [text?.split('\n')[0], edits.length])
    })
    .toEqual([['कोसी नदी पर दो पुल खुले', 1]])
  const buttons = channel.messages()[0]?.reply_markup?.inline_keyboard.flat() ?? []
  expect(buttons.length).toBeGreaterThan(0)
  expect(buttons.every((button) => 'url' in button)).toBe(true)
  expect(server.callsTo({ chatId: channel.id, method: 'sendMessage' })).toHaveLength(1)
  expect(desk.errors).toEqual([])
})
