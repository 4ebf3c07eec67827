import { expect, test } from 'vitest'
import { createTelegramDesk } from './create-telegram-desk.ts'

function titlesOf(results: readonly object[]): string[] {
  return results.flatMap((result) => ('title' in result ? [String(result.title)] : []))
}

test('somebody who never wrote to the bot finds stories on a word, and shares one with its outlet and its link', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const friend = server.addGroup({ title: 'दोस्त', bot: 'left', members: [person] })
  const { results, button, isPersonal } = await person.inlineQuery('ईरान').answered()
  const [first] = results
  expect(titlesOf(results).length).toBeGreaterThan(0)
  expect(titlesOf(results).every((title) => title !== '')).toBe(true)
  expect(isPersonal).toBe(true)
  expect(button).toMatchObject({
    text: 'अपने लिए रोज़ की खबरें पाएँ',
    start_parameter: 'inline',
  })
  if (!first) throw new Error('there is no result')
  const shared = person.chooseResult(first, friend, 'ईरान')
  expect(shared.text).toContain(titlesOf([first])[0])
  expect(shared.text).toMatch(/· \d+ नवंबर, \d\d:\d\d/u)
  const buttons = shared.reply_markup?.inline_keyboard.flat() ?? []
  expect(buttons.length).toBeGreaterThan(0)
  expect(buttons.every((each) => 'url' in each)).toBe(true)
  expect(JSON.stringify(buttons)).toContain(`https://t.me/${server.bot.username}?start=c_`)
  expect(await desk.store.readers.find({ platform: 'telegram', address: String(person.id) })).toBeNull()
  expect(desk.errors).toEqual([])
})

test('without words there are the newest stories, page after page, and none twice', async () => {
  const { person } = await createTelegramDesk()
  const seen: string[] = []
  let offset = ''
  do {
    const answer = await person.inlineQuery('', { offset }).answered()
    seen.push(...answer.results.map(({ id }) => id))
    offset = answer.nextOffset
  } while (offset !== '' && seen.length < 100)
  expect(seen.length).toBeGreaterThan(5)
  expect(new Set(seen).size).toBe(seen.length)
})

test('of what somebody is still typing nothing is kept', async () => {
  const { desk, person } = await createTelegramDesk()
  const { results, nextOffset, button } = await person.inlineQuery('बारि').answered()
  expect(results.length).toBeLessThanOrEqual(25)
  expect(nextOffset).toBe('')
  expect(button?.start_parameter).toBe('inline')
  await person.inlineQuery('बारिश').answered()
  expect(await desk.store.questions.get(1)).toBeNull()
  expect(await desk.store.topics.get(1)).toBeNull()
})

test('where what is typed is a topic of readers, the button leads to it', async () => {
  const { person } = await createTelegramDesk()
  await person.ask('/start')
  await person.ask('/follow ईरान')
  const { button } = await person.inlineQuery('ईरान').answered()
  expect(button?.start_parameter).toMatch(/^t_\d+$/)
})

test('the language is that of the person’s Telegram, and of the reader once they chose one', async () => {
  const { server } = await createTelegramDesk()
  const john = server.addUser({ first_name: 'John', language_code: 'en-GB' })
  expect((await john.inlineQuery('').answered()).button?.text).toBe('Get the daily news yourself')
  await john.ask('/start')
  await john.ask('/language हिंदी')
  expect((await john.inlineQuery('').answered()).button?.text).toBe('अपने लिए रोज़ की खबरें पाएँ')
})

test.each([
  ['emoji', '😀'.repeat(128), ''],
  ['256 letters', 'ङ'.repeat(256), ''],
  ['a strange offset', 'ईरान', 'x'],
  ['a command as an offset', 'ईरान', 'f:1'],
  ['brackets', '<>}{"', ''],
])('junk gets an empty list: %s', async (_, query, offset) => {
  const { person, desk } = await createTelegramDesk()
  expect(await person.inlineQuery(query, { offset }).answered()).toMatchObject({
    results: [],
    nextOffset: '',
  })
  expect(desk.errors).toEqual([])
})

test('who types without end is met with silence, and heard again later', async () => {
  const { server, desk, person } = await createTelegramDesk()
  for (let i = 0; i < 40; i++) person.inlineQuery('')
  await person.ask('/help')
  await expect.poll(() => server.callsTo({ method: 'answerInlineQuery' }).length).toBe(30)
  desk.clock.pass(1)
  expect((await person.inlineQuery('').answered()).results.length).toBeGreaterThan(0)
})

test('a query that was given up is no error', async () => {
  const { server, desk, person } = await createTelegramDesk()
  server.faults.add({
    method: 'answerInlineQuery',
    times: 1,
    kind: 'status',
    code: 400,
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  })
  person.inlineQuery('')
  await person.ask('/help')
  await server.waitForCall({ method: 'answerInlineQuery' })
  expect(desk.errors).toEqual([])
})
