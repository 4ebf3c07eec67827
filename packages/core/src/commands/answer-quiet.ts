import { noticeOf } from '../messages/compose.ts'
import { fitText } from '../messages/fit-text.ts'
import { inDigits } from '../messages/in-digits.ts'
import type { Message } from '../messages/message.ts'
import { parseQuiet } from '../readers/parse-quiet.ts'
import type { Reader } from '../readers/reader.ts'
import type { Enquiry } from './conversation.ts'

/** Sets the hours in which nothing but a digest comes, and whether breaking news may pass; without words, says them. */
export async function answerQuiet(enquiry: Enquiry, words: string): Promise<Message> {
  const { store, say } = enquiry
  if (words.trim() === '') return noticeOf(sayQuiet(enquiry.reader, enquiry))
  const wish = parseQuiet(words)
  if (!wish) return noticeOf(say('quiet-bad', { text: fitText(words.trim(), 60) }))
  const before = enquiry.reader ?? (await enquiry.join([]))
  await store.readers.update(before.id, wish)
  return noticeOf(sayQuiet({ ...before, ...wish }, enquiry))
}

function sayQuiet(reader: Reader | null, { say, style }: Enquiry): string {
  if (!reader?.quiet)
    return [say('quiet-none'), say(reader?.breakingInQuiet ? 'quiet-breaking' : 'quiet-none-breaking')].join(
      '\n',
    )
  const { quiet, breakingInQuiet, digestTimes } = reader
  const hours = { from: inDigits(quiet.from, style.digits), until: inDigits(quiet.until, style.digits) }
  return [
    say('quiet-set', hours),
    say(digestTimes.length > 0 ? 'quiet-digest' : 'quiet-later', hours),
    say(breakingInQuiet ? 'quiet-breaking' : 'quiet-no-breaking'),
  ].join('\n')
}
