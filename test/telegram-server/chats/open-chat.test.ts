import type { Bot } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../create-bot.ts'
import { createTelegramServer, type TelegramServer } from '../index.ts'
import { errorOf, refusalOf } from '../refusal-of.ts'

let server: TelegramServer
let bot: Bot

beforeEach(async () => {
  server = await createTelegramServer()
  bot = createBot(server)
})

afterEach(() => server.close())

const send = (chatId: number | string) => refusalOf(bot.api.sendMessage(chatId, 'अ'))

describe('a private chat', () => {
  test('is there only after the person wrote, and closed while they block the bot', async () => {
    const person = server.addUser()
    expect(await send(person.id)).toBe('Bad Request: chat not found')
    person.send('/start')
    await bot.api.sendMessage(person.id, 'अ')
    person.block()
    const blocked = await errorOf(bot.api.sendMessage(person.id, 'आ'))
    expect([blocked.error_code, blocked.description]).toEqual([403, 'Forbidden: bot was blocked by the user'])
    expect(() => person.send('अ')).toThrow('unblock')
    person.unblock()
    await bot.api.sendMessage(person.id, 'आ')
    const updates = await bot.api.getUpdates()
    expect(updates.map(({ my_chat_member }) => my_chat_member?.new_chat_member.status)).toEqual([
      undefined,
      'kicked',
      'member',
    ])
    person.deactivate()
    expect(await send(person.id)).toBe('Forbidden: user is deactivated')
  })

  test('cannot be opened by the bot, for someone it has met in a group', async () => {
    const person = server.addUser()
    server.addGroup({ title: 'मंडली', members: [person] })
    expect(await send(person.id)).toBe("Forbidden: bot can't initiate conversation with a user")
  })
})

describe('a group', () => {
  test('that was upgraded names its new number', async () => {
    const group = server.addGroup({ title: 'मंडली' })
    await bot.api.sendMessage(group.id, 'अ')
    const supergroup = group.upgrade()
    const error = await errorOf(bot.api.sendMessage(group.id, 'आ'))
    expect(error.description).toBe('Bad Request: group chat was upgraded to a supergroup chat')
    expect(error.parameters).toEqual({ migrate_to_chat_id: supergroup.id })
    await bot.api.sendMessage(supergroup.id, 'आ')
    const moves = (await bot.api.getUpdates()).map(({ message }) => {
      return message?.migrate_to_chat_id ?? message?.migrate_from_chat_id
    })
    expect(moves).toEqual([supergroup.id, group.id])
  })

  test('refuses a bot that may not write, or is out', async () => {
    const group = server.addGroup({ title: 'मंडली', type: 'supergroup' })
    group.setBot('restricted')
    expect(await send(group.id)).toBe('Bad Request: not enough rights to send text messages to the chat')
    group.setBot('kicked')
    expect(await send(group.id)).toBe('Forbidden: bot was kicked from the supergroup chat')
    expect(await send(-404)).toBe('Bad Request: chat not found')
    expect(await send('')).toBe('Bad Request: chat_id is empty')
  })

  test('tells the bot when it is added', async () => {
    const person = server.addUser()
    const group = server.addGroup({ title: 'मंडली', bot: 'left', owner: person })
    group.setBot('member', { by: person })
    const [change, arrival] = await bot.api.getUpdates()
    expect(change?.my_chat_member).toMatchObject({
      from: { id: person.id },
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'member' },
    })
    expect(arrival?.message?.new_chat_members?.map(({ id }) => id)).toEqual([server.bot.id])
    expect(await bot.api.getChatMemberCount(group.id)).toBe(2)
    expect((await bot.api.getChatMember(group.id, person.id)).status).toBe('creator')
    expect((await bot.api.getChatMember(group.id, server.addUser().id)).status).toBe('left')
    expect((await bot.api.getChatAdministrators(group.id)).map(({ user }) => user.id)).toEqual([person.id])
  })

  test('gives a bot in privacy mode its commands and replies, and all once it is an administrator', async () => {
    const group = server.addGroup({ title: 'मंडली' })
    const person = server.addUser()
    const mine = await bot.api.sendMessage(group.id, 'अ')
    person.send('बस बात', { chat: group })
    person.send('/khabar', { chat: group })
    person.send('/khabar@someone_else_bot', { chat: group })
    person.send('जवाब', { chat: group, replyTo: mine })
    group.setBot('administrator')
    person.send('और बात', { chat: group })
    const texts = (await bot.api.getUpdates()).flatMap(({ message }) => message?.text ?? [])
    expect(texts).toEqual(['/khabar', 'जवाब', 'और बात'])
  })

  test('with topics takes messages in those that are there and open', async () => {
    const forum = server.addGroup({ title: 'मंच', isForum: true })
    const topic = server.addTopic(forum, 'विज्ञान')
    const sendTo = (message_thread_id: number) => bot.api.sendMessage(forum.id, 'अ', { message_thread_id })
    expect((await sendTo(topic.id)).message_thread_id).toBe(topic.id)
    expect(await refusalOf(sendTo(1))).toBe('Bad Request: message thread not found')
    topic.close()
    expect(await refusalOf(sendTo(topic.id))).toBe('Bad Request: TOPIC_CLOSED')
    topic.delete()
    expect(await refusalOf(sendTo(topic.id))).toBe('Bad Request: message thread not found')
  })
})

test('a channel takes posts of an administrator only, by its name too', async () => {
  const channel = server.addChannel({ title: 'चैनल', username: 'khabar_channel' })
  expect((await bot.api.sendMessage('@khabar_channel', 'अ')).sender_chat?.id).toBe(channel.id)
  channel.post('ख़बर')
  expect((await bot.api.getUpdates()).map(({ channel_post }) => channel_post?.text)).toEqual(['ख़बर'])
  channel.setBot('administrator', { rights: { can_post_messages: false } })
  expect(await send(channel.id)).toBe('Bad Request: need administrator rights in the channel chat')
  await bot.api.leaveChat(channel.id)
  expect(await send(channel.id)).toBe('Forbidden: bot is not a member of the channel chat')
})
