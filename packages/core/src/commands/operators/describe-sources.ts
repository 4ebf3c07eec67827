import { formatMoment } from '../../messages/dates.ts'
import { fitText } from '../../messages/fit-text.ts'
import { notInSettings, pausedByOperator, type Source } from '../../sources/source.ts'
import type { Enquiry } from '../conversation.ts'

/** The most of an error that one line shows, in UTF-16 units. */
const longestReason = 120

/** A line for each source: paused, failing, or when it was last read. */
export async function describeSources(enquiry: Enquiry): Promise<string> {
  const sources = await enquiry.store.sources.list()
  const title = enquiry.say('operator-sources', { count: sources.length })
  return [title, ...sources.map((source) => lineOf(source, enquiry))].join('\n')
}

function lineOf({ id, name, poll }: Source, { say, style }: Enquiry): string {
  const named = { id: String(id), name }
  const { pausedBecause, lastError, lastReadAt } = poll
  if (pausedBecause !== null)
    return say('operator-source-paused', { ...named, reason: reasonOf(pausedBecause, say) })
  if (lastError !== null)
    return say('operator-source-failing', { ...named, reason: fitText(lastError, longestReason) })
  if (!lastReadAt) return say('operator-source-unread', named)
  return say('operator-source-read', {
    ...named,
    time: formatMoment(lastReadAt, style),
  })
}

function reasonOf(pausedBecause: string, say: Enquiry['say']): string {
  if (pausedBecause === pausedByOperator) return say('operator-paused-by-hand')
  if (pausedBecause === notInSettings) return say('operator-paused-unnamed')
  return fitText(pausedBecause, longestReason)
}
