import { noticeOf } from '../messages/compose.ts'
import type { Message } from '../messages/message.ts'
import { parseQuiet } from '../readers/parse-quiet.ts'
import type { Reader } from '../readers/reader.ts'
import type { Enquiry } from './conversation.ts'

/** Sets the hours in which nothing but a digest comes, and whether breaking news may pass; without words, says them. */
export async function answerQuiet(enquiry: Enquiry, words: string): Promise<Message> {
  const { store, say } = enquiry
  if (words.trim() === '') return noticeOf(sayQuiet(enquiry.reader, enquiry))
  const wish = parseQuiet(words)
  if (!wish) return noticeOf(say('quiet-bad', { text: words.trim().slice(0, 60) }))
  const before = enquiry.reader ?? (await enquiry.join([]))
  await store.readers.update(before.id, wish)
  return noticeOf(sayQuiet({ ...before, ...wish }, enquiry))
}

function sayQuiet(reader: Reader | null, { say }: Enquiry): string {
  if (!reader?.quiet) return say('quiet-none')
  const { quiet, breakingInQuiet, digestTimes } = reader
  return [
    say('quiet-set', { from: quiet.from, until: quiet.until }),
    say(digestTimes.length > 0 ? 'quiet-digest' : 'quiet-later', { until: quiet.until }),
    say(breakingInQuiet ? 'quiet-breaking' : 'quiet-no-breaking'),
  ].join('\n')
}
