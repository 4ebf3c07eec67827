import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** Asks once, with a button; the button erases all that is held on the reader. */
export async function answerForget(
  { store, reader, say }: Enquiry,
  { confirmed }: { confirmed: boolean },
): Promise<Message> {
  if (!reader) return noticeOf(say('mydata-none'))
  if (!confirmed)
    return noticeOf(say('forget-ask'), [
      { label: say('action-forget'), data: encodeCommand({ name: 'forget', confirmed: true }) },
    ])
  await store.privacy.forget(reader.id)
  return noticeOf(say('forget-done'))
}
