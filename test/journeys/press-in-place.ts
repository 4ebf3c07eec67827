import type { Person, SeenMessage, TelegramServer } from '../telegram-server/index.ts'

/** Presses a button, or sends data as one would, and gives the same message after its edit. */
export async function pressInPlace(
  server: TelegramServer,
  person: Person,
  message: SeenMessage,
  press: string | { data: string },
): Promise<SeenMessage> {
  const edits = message.edits.length
  const pressed =
    typeof press === 'string' ? person.press(message, press) : person.pressData(message, press.data)
  await pressed.answered()
  return server.waitForMessage(person, ({ message_id, edits: now }) => {
    return message_id === message.message_id && now.length > edits
  })
}

/** Sends a button's data and gives the new message that answers it. */
export async function pressForAnswer(
  server: TelegramServer,
  person: Person,
  message: SeenMessage,
  press: { button: string } | { data: string },
): Promise<SeenMessage> {
  const afterIndex = person.messages().at(-1)?.index ?? 0
  const pressed =
    'data' in press ? person.pressData(message, press.data) : person.press(message, press.button)
  await pressed.answered()
  return server.waitForMessage(person, undefined, { afterIndex })
}

/** The labels of a message's buttons. */
export function buttonsOf({ reply_markup }: SeenMessage): string[] {
  return reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? []
}
