import { expect, test } from 'vitest'
import { createTelegramDesk } from './create-telegram-desk.ts'

async function setUp() {
  const made = await createTelegramDesk()
  const owner = made.server.addUser({ first_name: 'करीम' })
  const group = made.server.addGroup({ title: 'मोहल्ला', type: 'supergroup', owner, members: [made.person] })
  return { ...made, owner, group, aloud: () => group.messages().filter(({ from }) => from?.is_bot) }
}

test('a command that only the bot sees is answered so that only the asker sees it, and its buttons change that answer', async () => {
  const { server, desk, owner, group, aloud } = await setUp()
  const asked = owner.sendEphemeral('/settings', { chat: group })
  const settings = await server.waitForMessage(group, undefined, { afterIndex: asked.index })
  expect(settings).toMatchObject({ message_id: 0, receiver_user: { id: owner.id } })
  const [first] = settings.reply_markup?.inline_keyboard.flat() ?? []
  if (!first) throw new Error('there is no button')
  await owner.press(settings, first.text).answered()
  await server.waitForMessage(
    group,
    ({ ephemeral_message_id, edits }) =>
      ephemeral_message_id === settings.ephemeral_message_id && edits.length > 0,
  )
  expect(aloud()).toEqual([])
  expect(desk.errors).toEqual([])
})

test('what only administrators may do is refused quietly', async () => {
  const { server, person, group, aloud } = await setUp()
  const asked = person.sendEphemeral('/settings', { chat: group })
  const answer = await server.waitForMessage(group, undefined, { afterIndex: asked.index })
  expect(answer).toMatchObject({
    text: expect.stringContaining('केवल एडमिन'),
    receiver_user: { id: person.id },
  })
  expect(aloud()).toEqual([])
})

test('a group that refuses ephemeral answers gets them aloud, and is asked once', async () => {
  const { server, desk, person, group, aloud } = await setUp()
  await person.ask('/help', { chat: group })
  await person.ask('/topics', { chat: group })
  await person.ask('/help', { chat: group })
  expect(aloud()).toHaveLength(3)
  const refused = server.callsTo({ method: 'sendMessage', ok: false })
  expect(refused).toHaveLength(1)
  expect(refused[0]?.payload).toHaveProperty('ephemeral_message_parameters')
  expect(desk.errors).toEqual([])
})

test('news is for the whole group', async () => {
  const { person, group, aloud } = await setUp()
  await person.ask('/latest', { chat: group })
  expect(aloud()).toHaveLength(1)
})

test('an answer that came too late to be ephemeral is said aloud', async () => {
  const { server, person, group, aloud, desk } = await setUp()
  server.faults.add({
    method: 'sendMessage',
    times: 1,
    kind: 'status',
    code: 400,
    description: "Bad Request: ephemeral messages can't be sent to the user",
  })
  const asked = person.sendEphemeral('/help', { chat: group })
  await server.waitForMessage(group, undefined, { afterIndex: asked.index })
  expect(aloud()).toHaveLength(1)
  expect(desk.errors).toEqual([])
})

test('the menu of groups marks what is between the bot and one person, the private one marks nothing', async () => {
  const { server } = await setUp()
  const marked = (scope: string) =>
    server.commandsFor({ scope }).flatMap(({ command, is_ephemeral }) => (is_ephemeral ? [command] : []))
  expect(marked('all_group_chats')).toEqual(['topics', 'why', 'help'])
  expect(marked('all_chat_administrators')).toContain('settings')
  expect(marked('all_private_chats')).toEqual([])
})
