import type { Enquiry } from '../conversation.ts'
import { describeSources } from './describe-sources.ts'
import { numberedWords } from './numbered-words.ts'

const onWords = /^(?:चालू|on|resume|start)$/iu

/** Pauses the source of a number (`3`), or has it read again (`3 चालू`); else lists the sources. */
export async function pauseSource(enquiry: Enquiry, words: string): Promise<string> {
  const { store, say, now } = enquiry
  const asked = numberedWords(words)
  const isOn = asked !== null && onWords.test(asked.rest)
  if (!asked || (asked.rest !== '' && !isOn))
    return [say('operator-pause-usage'), await describeSources(enquiry)].join('\n\n')
  const id = String(asked.id)
  const source = (await store.sources.list()).find((each) => each.id === asked.id)
  const isDone = await (isOn ? store.sources.resume(asked.id, now) : store.sources.pause(asked.id))
  if (!source || !isDone) return say('operator-pause-unknown', { id })
  return say(isOn ? 'operator-pause-over' : 'operator-pause-done', { id, name: source.name })
}
